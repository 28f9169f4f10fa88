"""English is told by its small words; other languages by the classifier; too little text by neither."""

from __future__ import annotations

import pytest

from checker.ingest.language import language_of

TEXTS = {
    "en": "The dam of Korva gave way on Monday night after two days of rain, the water board said. Nobody was hurt, but three villages were under water.",
    "de": "Der Damm von Korva brach in der Nacht zum Montag nach zwei Tagen Regen, teilte die Behörde mit. Verletzt wurde niemand, aber drei Dörfer stehen unter Wasser.",
    "fr": "Le barrage de Korva a cédé dans la nuit de lundi après deux jours de pluie, selon le service des eaux. Personne n'a été blessé, mais trois villages sont inondés.",
    "es": "La presa de Korva cedió en la noche del lunes tras dos días de lluvia, informó la autoridad del agua. Nadie resultó herido, pero tres pueblos están bajo el agua.",
    "ru": "Плотина Корвы была прорвана в ночь на понедельник после двух дней дождя, сообщило ведомство. Никто не пострадал, но три деревни оказались под водой, передаёт корреспондент.",
    "zh": "周一晚上,连续两天降雨之后,科尔瓦大坝决堤,水务局表示。无人受伤,但三个村庄被淹。" * 3,
}


@pytest.mark.parametrize("code", TEXTS)
def test_language(code: str) -> None:
    assert language_of(TEXTS[code]) == code


def test_too_few_words_say_nothing() -> None:
    assert language_of("Dam gives way near Korva") == "und"
    assert language_of("") == "und"
