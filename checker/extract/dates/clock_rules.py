"""Clock times: "7:40 a.m.", "17h30", "0821 GMT", "noon", "quarter past nine", "three in the morning"."""

from __future__ import annotations

from checker.extract.dates.expression import Expression
from checker.extract.dates.numbers import hour_minute, to_24_hours
from checker.extract.dates.phrase import COUNT, Phrase, Rule

_OFFSET = "ZONE (?:(?:PLUS|DASH) (?:CLOCK|DAY))?"
FIRST_HOUR_OF_NIGHT = 6  # "six at night" is in the evening, "five at night" before dawn
_OF_PART = "(?:IN THE|AT) PART"
_ZONE = f"(?:COMMA? OPEN {_OFFSET} CLOSE | COMMA? {_OFFSET} | LOCAL TIME)"


def _clock(phrase: Phrase) -> Expression | None:
    time, zone = phrase.split("ZONE")
    minutes: int | None = time.one("NOON", "CLOCK", "CLOCK_FULL", "DECIMAL_CLOCK", "HOUR_MINUTE")
    if minutes is None and (number := time.one("YEAR")) is not None:
        minutes = hour_minute(number // 100, number % 100)
    elif minutes is None:
        minutes = hour_minute(time.one("DAY", "NUMBER"), 0)
    if meridiem := time.one("MERIDIEM"):
        minutes = to_24_hours(minutes, meridiem)
    if minutes is None:
        return None
    is_bare = phrase.last - phrase.first == 1 and phrase.has("CLOCK")
    return Expression(phrase.first, phrase.last, "minute", clock=minutes, offset=_offset(zone), bare_clock=is_bare)


def _offset(zone: Phrase) -> int | None:
    """Return the minutes east of UTC for "GMT", "UTC+04:00", "UTC+4"; None without a zone."""
    minutes: int | None = zone.one("ZONE")
    if minutes is None or not zone.has("PLUS", "DASH"):
        return minutes
    clock, hours = zone.one("CLOCK"), zone.one("DAY")
    ahead: int = hours * 60 if clock is None else clock
    return minutes - ahead if zone.has("DASH") else minutes + ahead


def _spoken_clock(phrase: Phrase) -> Expression | None:
    """Read "quarter past nine", "half past seven", "at ten to six", "ten to six in the evening"."""
    *minute, hour = phrase.all("NUMBER")
    minutes = 15 if phrase.has("QUARTER") else 30 if phrase.has("HALF") else minute[0]
    if hour > 12 or minutes > 30 or minutes % 5:
        return None
    noon = hour == 12 and phrase.has("TO") and phrase.one("PART") != "NI"  # "ten to twelve in the morning"
    if (part := phrase.one("PART")) and not noon:
        hour = hour % 12 + 12 * is_late(hour, part)
    clock = hour * 60 + (-minutes if phrase.has("TO") else minutes)
    return Expression(phrase.first, phrase.last, "minute", clock=clock % (24 * 60))


def _hour_of_part(phrase: Phrase) -> Expression | None:
    """Read "three in the morning", "nine at night", "7 o'clock in the evening"."""
    hour, part = phrase.one("DAY", "NUMBER"), phrase.one("PART")
    if not 1 <= hour <= 12 or (phrase.has("AT") and part != "NI"):
        return None
    return Expression(phrase.first, phrase.last, "minute", clock=60 * (hour % 12 + 12 * is_late(hour, part)))


def _hours_and_minutes(phrase: Phrase) -> Expression | None:
    """Read "at 13 hours 20 minutes by local time"."""
    hour, *minute = phrase.all("DAY", "NUMBER")
    minutes = hour_minute(hour, *minute or [0])
    return None if minutes is None else Expression(phrase.first, phrase.last, "minute", clock=minutes)


def is_late(hour: int, part: str) -> bool:
    """Whether an hour in a part of the day ("AF" the afternoon, "EV" the evening, "NI" the night) is after noon."""
    return part in ("AF", "EV") or (part == "NI" and FIRST_HOUR_OF_NIGHT <= hour < 12)


RULES = (
    Rule(
        "hour_of_part",
        f"(?<=AT|AFTER|BEFORE|UNTIL|BY|ABOUT){COUNT} {_OF_PART} | {COUNT} OCLOCK {_OF_PART}",
        _hour_of_part,
    ),
    Rule("hours_and_minutes", f"(?<=AT){COUNT} TIME (?:{COUNT} SHORTLY)? BY? LOCAL TIME", _hours_and_minutes),
    Rule(
        "zoned_clock",
        f"(?:CLOCK|DECIMAL_CLOCK|HOUR_MINUTE|YEAR) {_ZONE} | (?:CLOCK|HOUR_MINUTE) TIME"
        " | (?<=AT|ABOUT)DECIMAL_CLOCK TIME | DECIMAL_CLOCK OCLOCK",
        _clock,
    ),
    Rule(
        "clock", f"(?:CLOCK_FULL | (?:CLOCK|DECIMAL_CLOCK|{COUNT}) MERIDIEM | {COUNT} OCLOCK | NOON) {_ZONE}?", _clock
    ),
    Rule("bare_clock", "CLOCK", _clock),
    Rule(
        "spoken_clock",
        "(?: A? QUARTER (?:PERIOD_POINTER|TO) NUMBER | HALF PERIOD_POINTER NUMBER"
        f" | (?<=AT)NUMBER (?:PERIOD_POINTER|TO) NUMBER) (?: {_OF_PART})?"
        f" | (?<!FROM)(?<!BETWEEN)NUMBER (?:PERIOD_POINTER|TO) NUMBER {_OF_PART}",
        _spoken_clock,
    ),
)
