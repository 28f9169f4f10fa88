"""Writes a corpus of invented news of any size, the same for the same seed, and says which articles are of one event.

Run as ``python tests/bench/corpus.py FOLDER ARTICLES [--giant N] [--seed N] [--per-day N] [--facts N]``.  The number of
articles a day is constant, so ten times the articles last ten times as long.  Events have 1 to 20 articles, few of
them many.  Of an event's facts and quotes each article tells a part: numbers are changed or rounded, quotes cut or
altered, words replaced.  A few names stand in a third of all events, stock sentences and lines that are no story in
many articles, and two in a hundred articles are round-ups of four other events.  Words, names and places are made up.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2024, 1, 1)
PER_DAY = 274  # 100,000 articles a year
MOST = 20  # articles of an event
DAYS_OF_EVENT = 4
FACTS = 22  # of an event at most, and half as many at least
ROUND_UPS = 0.02
CHANGED, ROUNDED = 0.08, 0.10
HUB_SHARE = 0.3


def words(text: str) -> list[str]:
    """Return the parts of a list that is written as text, with commas or without."""
    return [part.strip() for part in text.split(",")] if "," in text else text.split()


SYLLABLES = words(
    """
    bar bel dor fen gar hal jor kel lan mar nor ost pel quin ras sal tor ul ven wes yar zan ald bri cor dun erl fal
    gren hol ist jun kra lom mir nev olm pra ros sten tal urb vor wil ger lin mon dra
    """
)
ENDS = words(
    """
    a o en ia ford burg wick stad mouth field ton by
    """
)
GIVEN = words(
    """
    Anna Boris Clara David Elena Frank Greta Henrik Irina Jonas Karen Lars Maria Nils Olga Paul Rosa Stefan Tamara
    Viktor Wanda Yusuf Zoltan Agnes Bruno Celia Dmitri Edith Felix Gloria
    """
)
OFFICES = words(
    """
    mayor, police chief, fire chief, transport minister, health minister, union leader, company spokesman, chief
    engineer, opposition leader, prosecutor, governor, hospital director, harbour master, school head, finance
    minister, coach
    """
)
KINDS = words(
    """
    Council Railways Hospital Union Agency Energy Bank University Airport Water Steel Foods Court Museum
    """
)
NOUNS = words(
    """
    bridge tunnel harbour factory warehouse stadium reactor dam pipeline ferry tram orchard vineyard quarry refinery
    theatre library prison barracks embassy market bakery brewery cathedral monastery glacier volcano reservoir
    canal lighthouse observatory satellite archive laboratory clinic nursery school kitchen garden forest marsh
    beach cliff village suburb district border crossing checkpoint convoy cargo grain timber copper cobalt lithium
    salt sugar tobacco coffee cotton wool leather glass cement steel paper plastic battery turbine engine gearbox
    rudder anchor propeller parachute helicopter glider drone tanker trawler yacht canoe locomotive carriage signal
    platform ticket fare toll pension salary bonus dividend loan mortgage tax levy tariff subsidy grant budget audit
    ledger invoice contract tender licence patent lawsuit verdict appeal sentence bail warrant petition referendum
    ballot campaign coalition cabinet senate committee hearing inquiry report survey census virus vaccine ward
    surgeon nurse ambulance patient outbreak allergy diet epidemic drought flood storm blizzard heatwave wildfire
    landslide earthquake tide orchestra festival exhibition premiere novel painting sculpture mosaic fresco
    manuscript coin fossil skeleton tomb league final striker goalkeeper referee marathon sprinter cyclist regatta
    chess medal record trophy transfer whale seal wolf bear eagle heron salmon trout bee locust beetle mushroom
    orchid oak cedar maize barley potato
    """
)
VERBS = words(
    """
    opened closed damaged repaired flooded blocked rebuilt sold bought inspected evacuated searched guarded expanded
    halted delayed cancelled approved rejected funded audited tested cleared seized released moved painted restored
    surveyed measured emptied filled drained insulated renamed leased insured abandoned fenced lit heated cooled
    """
)
THINGS = words(
    """
    workers residents passengers students patients fans farmers drivers soldiers visitors tourists nurses
    """
)
UNITS = words(
    """
    million euros, million dollars, tonnes, kilometres, per cent, hectares, metres
    """
)
SHAPES = (
    "{N} {things} were taken out of the {noun} after it was {verb} on {day}, {body} said.",
    "The {noun} near {place} was {verb} on {day} and {verb2} the next morning.",
    "{person}, the {office}, said the {noun} would be {verb} within {n} days.",
    "At least {n} {things} were hurt when the {own} {noun} was {verb}, according to {body}.",
    "{body} put the cost of the {noun} at {n} {unit}.",
    "The {own} {noun} in {place} had been {verb} twice since {year}.",
    "About {n} {things} waited outside the {own} for news of the {noun2}.",
    "{person} told reporters that nobody had {verb} the {noun} before {day}.",
    "The {office} did not say when the {noun2} would be {verb}.",
    "A second {noun} at {own2}, {n} kilometres away, was also {verb}.",
    "{body} said it had {verb} the {noun2} and would pay {n} {unit}.",
    "It was the {nth} time this year that a {noun} was {verb} in {place}.",
    "Officials in {place} said {n} of the {things} had been {verb} by {day}.",
    "The {noun2}, built in {year}, holds {n} {things}.",
    "Neither {body} nor the {office} would say who had {verb} the {own2}.",
    "More than {n} {unit} of {noun2} had been {verb} by the evening.",
    "Work on the {own} {noun} is to be {verb} until {day}, the {office} said.",
    "{things2} from {place} {verb} the {noun2} by hand through the night.",
)
SPEECHES = (
    "We have {verb} the {noun} and we will not rest until every one of the {things} is safe",
    "Nobody told us that the {noun} had been {verb}, and that must never happen again",
    "The {own} {noun} belongs to the people of {place}, and it will be {verb} by {day}",
    "I saw {n} {things} run from the {noun} while the {noun2} was being {verb}",
    "There is no reason to believe that the {noun2} was {verb} on purpose",
)
STOCK = (
    "Talks are to go on next week.", "The weather is expected to improve by the weekend.",
    "No one else was available for comment.", "Shares of the company were little changed.",
    "The country votes in a general election next year.", "Similar cases were reported abroad in recent years.",
)  # fmt: skip
NO_STORY = (
    "Share this article", "Sign up for our newsletter", "Read more: the ten most read stories of the day",
    "Follow us for the latest news", "Advertisement",
)  # fmt: skip
ALIKE = (("said", "stated"), ("hurt", "injured"), ("about", "around"), ("workers", "employees"), ("near", "close to"))


@dataclass(frozen=True)
class Happening:
    """An invented event: its facts and quotes, each as a template with what fills it."""

    number: int
    day: date
    place: str
    facts: tuple[tuple[str, dict[str, str]], ...]
    quotes: tuple[tuple[str, dict[str, str], str], ...]


@dataclass
class World:
    """The people, bodies, places and outlets of the corpus; the first of each are the hubs."""

    chance: random.Random
    places: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.places = list(dict.fromkeys(self.word() for _ in range(900)))
        self.people = [f"{self.chance.choice(GIVEN)} {self.word()}" for _ in range(3000)]
        self.bodies = [f"{self.chance.choice(self.places)} {self.chance.choice(KINDS)}" for _ in range(1500)]
        self.outlets = [
            f"{self.chance.choice(self.places)} {end}" for end in ("Post", "Times", "Echo") for _ in range(66)
        ]

    def word(self) -> str:
        """Make up a name."""
        syllables = self.chance.choices(SYLLABLES, k=self.chance.randint(1, 3))
        return ("".join(syllables) + self.chance.choice(ENDS)).capitalize()

    def one_of(self, names: list[str]) -> str:
        """Return a name; one of the first few in a share of all cases."""
        few = names[:3] if self.chance.random() < HUB_SHARE else names
        return self.chance.choice(few)

    def happening(self, number: int, day: date, most: int = FACTS) -> Happening:
        """Invent an event: its own handful of words, people and places."""
        chance = self.chance
        nouns = chance.sample(NOUNS, 3) + [self.word().lower() for _ in range(4)]
        verbs = chance.sample(VERBS, 7)
        people, bodies = [self.one_of(self.people) for _ in range(3)], [self.one_of(self.bodies) for _ in range(2)]
        places = [self.one_of(self.places), chance.choice(self.places)]
        offices = chance.sample(OFFICES, 3)
        own = [self.word() for _ in range(3)]

        def slots() -> dict[str, str]:
            count = str(chance.choice((chance.randint(3, 60), chance.randint(61, 990), chance.randint(1, 40) * 100)))
            who = chance.randrange(3)
            verb, verb2 = chance.sample(verbs, 2)
            noun, noun2 = chance.sample(nouns, 2)
            things = chance.choice(THINGS)
            return {
                "n": count, "N": count, "things": things, "things2": things.capitalize(), "noun": noun, "noun2": noun2,
                "own": own[0], "own2": own[1 + (chance.random() < 0.5)],
                "verb": verb, "verb2": verb2, "place": places[chance.random() < 0.3], "person": people[who],
                "office": offices[who], "body": "the " + chance.choice(bodies), "unit": chance.choice(UNITS),
                "day": (day + timedelta(chance.randint(-2, 2))).strftime("%A"), "year": str(chance.randint(1950, 2023)),
                "nth": chance.choice(("second", "third", "fourth", "fifth")),
            }  # fmt: skip

        facts = tuple((shape, slots()) for shape in chance.choices(SHAPES, k=chance.randint(-(-most // 2), most)))
        said = chance.sample(SPEECHES, min(3, most // 4))
        quotes = tuple((shape, slots(), people[chance.randrange(3)]) for shape in said)
        return Happening(number, day, places[0], facts, quotes)

    def told(self, shape: str, slots: dict[str, str]) -> str:
        """Return a fact as one outlet has it: its number now and then changed or rounded, a word replaced."""
        chance, known = self.chance, slots["n"]
        fate = chance.random()
        if fate < CHANGED:
            known = str(int(known) + chance.randint(1, 5))
        elif fate < CHANGED + ROUNDED and len(known) > 1:
            known = str(round(int(known), 1 - len(known)))
        text = shape.format(**{**slots, "n": known, "N": known})
        old, new = chance.choice(ALIKE)
        text = text.replace(old, new) if chance.random() < 0.4 else text
        return text[0].upper() + text[1:]

    def quoted(self, shape: str, slots: dict[str, str], speaker: str) -> str:
        """Return a quote as one outlet has it: whole, cut at a comma, or with a word replaced."""
        words = shape.format(**slots).split()
        fate = self.chance.random()
        if fate < 0.2:
            words = words[: max(5, len(words) - self.chance.randint(3, 6))]
        elif fate < 0.35:
            words[self.chance.randrange(len(words))] = self.chance.choice(VERBS)
        return f"“{' '.join(words).rstrip(',')},” said {speaker}."

    def article(self, event: Happening) -> tuple[str, list[str]]:
        """Return the headline and the paragraphs of a report of an event."""
        chance = self.chance
        share = chance.uniform(0.6, 0.95)
        facts = [event.facts[0], *(fact for fact in event.facts[1:] if chance.random() < share)]
        paragraphs = [self.told(*fact) for fact in facts]
        for quote in event.quotes:
            if chance.random() < 0.7:
                paragraphs.insert(chance.randint(1, len(paragraphs)), self.quoted(*quote))
        paragraphs += chance.sample(STOCK, chance.randint(0, 2))
        slots = event.facts[0][1]
        title = (
            f"{slots['own']} {slots['noun']} {slots['verb']} in {event.place}, {slots['n']} {slots['things']} affected"
        )
        return title, paragraphs


def sizes(chance: random.Random, articles: int) -> list[int]:
    """Return the numbers of articles of events, from 1 to `MOST`, small ones much the more frequent."""
    weights = [k**-1.1 for k in range(1, MOST + 1)]
    found: list[int] = []
    while sum(found) < articles:
        found.append(min(chance.choices(range(1, MOST + 1), weights)[0], articles - sum(found)))
    return found


def write(
    folder: Path, articles: int, *, giant: int = 0, seed: int = 7, per_day: int = PER_DAY, facts: int = FACTS
) -> dict[str, int]:
    """Write the corpus into `folder`, beside it ``FOLDER.truth.json``; return the event of each article by its id."""
    chance = random.Random(seed)  # noqa: S311  nothing secret
    world = World(chance)
    counts = sizes(chance, articles - giant) + ([giant] if giant else [])
    days = max(1, round(articles / per_day))
    truth: dict[str, int] = {}
    recent: list[Happening] = []
    starts = sorted(chance.randrange(days) for _ in counts)
    for number, (count, start) in enumerate(zip(counts, starts, strict=True)):
        event = world.happening(number, FIRST_DAY + timedelta(start), facts)
        recent = [*recent[-7:], event]
        for _ in range(count):
            day = event.day + timedelta(min(chance.randrange(DAYS_OF_EVENT), chance.randrange(DAYS_OF_EVENT)))
            title, paragraphs = world.article(event)
            if chance.random() < ROUND_UPS and len(recent) > 4:
                title = f"The day in brief: {title}"
                paragraphs += [world.told(*other.facts[0]) for other in chance.sample(recent[:-1], 4)]
            if chance.random() < 0.5:
                paragraphs.insert(chance.randint(1, len(paragraphs)), chance.choice(NO_STORY))
            outlet = chance.choice(world.outlets)
            name = f"{day}/{len(truth):06d}-{outlet.lower().replace(' ', '-')}.md"
            head = f'---\ntitle: "{title}"\noutlet: {outlet}\ndate: {day}\n---\n\n'
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(head + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
            truth[name] = number
    folder.with_suffix(".truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return truth


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("articles", type=int)
    parser.add_argument("--giant", type=int, default=0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--facts", type=int, default=FACTS)
    parser.add_argument("--per-day", type=int, default=PER_DAY)
    asked = parser.parse_args()
    write(asked.folder, asked.articles, giant=asked.giant, seed=asked.seed, per_day=asked.per_day, facts=asked.facts)


if __name__ == "__main__":
    main()
