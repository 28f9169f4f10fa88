"""Attributes a quote to the subject of its cue, before or after it, outside all quotes of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.names.offices import is_office
from checker.extract.saying import Cue, cues
from checker.extract.speakers import forms
from checker.extract.speakers.saying_verbs import gives_no_words, is_spoken_of, reaches
from checker.extract.speakers.subjects import (
    REACH,
    governing_subject,
    main_subject,
    opening_view,
    subject_after,
    subject_before,
)
from checker.extract.word_classes import (
    ACCORDING,
    AUXILIARY,
    COLON,
    COMMA,
    NONFINITE,
    NOUN,
    OBJECT,
    OPINION,
    PREPOSITIONS,
    SAYING,
    SEMICOLON,
    THAT,
    VERB,
    class_words,
    letters,
)
from checker.language import word_list

if TYPE_CHECKING:
    import re

    from checker.extract.quotes import Quotation
    from checker.extract.speakers.clauses import Clauses
    from checker.extract.speakers.subjects import Range

OPEN_ENDS = frozenset(",?!-–—…")
"""Last characters of a quote that leave its sentence open for "he said"."""

COMMA_ENDS = frozenset(",?!")

OBJECT_REACH = 24
"""Words that are searched for "quoted X as" before "saying"."""
AS, PUTS = (word_list("saying", key) for key in ("as", "put"))
"""The words of a clause that says who put it so."""

RELAYING = word_list("saying", "relaying")
"""Participles by which a speaker gives another's words; one who is "citing the report" gives a reason."""

OF_SAYING = letters("SAYING NONFINITE")
INTRODUCES = letters("SAYING NONFINITE COLON")
"""What, right before a quote, introduces it."""
LINKS = letters("THAT COMMA")
"""What may come between a verb of saying and its quote."""
PAUSES = letters("DASH COMMA")
BEHIND_SUBJECT = letters("QUOTE COMMA")
OPENS_ROLE = letters("DETERMINER OWNER PRONOUN NOUN")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it: offsets of the subject, and of the cue if there is one (else -1)."""

    start: int
    end: int
    cue_start: int = -1
    cue_end: int = -1
    of_others: bool = False
    """Whether the sentence gives the words to somebody it does not name; the subject's offsets are then the cue's."""

    @property
    def has_cue(self) -> bool:
        """Whether the subject has a verb or phrase of saying."""
        return self.cue_start >= 0


def cue_of(text: str, attribution: Attribution | None) -> Cue | None:
    """Return the verb of saying of an attribution, if it has one in the list."""
    if attribution is None or not attribution.has_cue:
        return None
    return cues().get(text[attribution.cue_start : attribution.cue_end].lower())


def attribute(text: str, clauses: Clauses, place: int, quotation: Quotation) -> Attribution | None:
    """Return who says the quote at word `place` of the sentence, or None if the sentence does not tell."""
    codes = clauses.codes
    before = codes[place - 1 : place]
    led = before in INTRODUCES or (before in LINKS and codes[place - 2 : place - 1] in OF_SAYING)
    last = text[quotation.start : quotation.end].rstrip("'’”\"")[-1:]
    is_open = last in OPEN_ENDS or codes[place + 1 : place + 2] in PAUSES
    if relayed := _as_put(text, clauses, place) or _quoting(text, clauses, place):
        return relayed
    if last in COMMA_ENDS and (
        forms.INVERTED.match(codes, place + 1) or forms.INVERTED_UNLISTED.match(codes, place + 1)
    ):
        led = False  # "…," said X: whatever heading stands before the quote
    if place and (led or not is_open):
        return _before(text, clauses, place) or _after(text, clauses, place, is_open)
    return _after(text, clauses, place, is_open) or _before(text, clauses, place)


def _as_put(text: str, clauses: Clauses, place: int) -> Attribution | None:
    """Return who "put it" so, in a clause right before or after the quote at word `place`."""
    match = forms.AS_PUT.match(clauses.codes, place + 1) or forms.AS_PUT_AHEAD.search(
        clauses.codes, max(0, place - REACH), place
    )
    if match is None:
        return None
    opening, verb = match.start("np") - 1, match.start("cue")
    words = [clauses.word(text, word).lower() for word in (opening, verb)]
    if words[0] not in AS or words[1] not in PUTS:
        return None
    return _found(clauses, match.span("np"), match.span("cue"))


def _quoting(text: str, clauses: Clauses, place: int) -> Attribution | None:
    """Return whom the speaker of the quote at word `place` quotes, if somebody: "…," she said, quoting the judge."""
    match = forms.QUOTING.match(clauses.codes, place + 1)
    if match is None:
        return None
    word = match.start("cue")
    relays = clauses.word(text, word).lower() in RELAYING
    return _found(clauses, match.span("np"), match.span("cue")) if relays else None


def closing(clauses: Clauses) -> Attribution | None:
    """Return the attribution that closes a sentence, which a quote in it belongs to: "It is “a farce”, Lind said"."""
    codes = clauses.codes
    match = forms.CLOSING.search(codes, max(0, len(codes) - REACH))
    subject = subject_before(codes, match.start()) if match else None
    if match is None or subject is None or codes[subject[0] - 1 : subject[0]] != COMMA:
        return None
    return _found(clauses, subject, (match.start(), match.start() + 1))


def sentence_subject(clauses: Clauses) -> Attribution | None:
    """Return the subject of the sentence, for a quote that no cue introduces."""
    subject = main_subject(clauses.codes)
    return _found(clauses, subject) if subject else None


def of_others(text: str, clauses: Clauses, place: int) -> Attribution | None:
    """Return the attribution of a quote that others say of or to the subject: "Brekke was described as "…"."""
    verb = clauses.codes.rfind(SAYING, 0, place)
    if verb < 0 or not is_spoken_of(text, clauses, verb):
        return None
    start, end = clauses.starts[verb], clauses.ends[verb]
    return Attribution(start, end, start, end, of_others=True)


def last_speaker(clauses: Clauses) -> Attribution | None:
    """Return the attribution of the last cue of a sentence, for a quote in the next sentence."""
    codes = clauses.codes
    for verb in range(len(codes) - 1, max(-1, len(codes) - REACH), -1):
        if codes[verb] in OF_SAYING:
            subject = subject_before(codes, verb) or governing_subject(codes, verb)
            if subject:
                return _found(clauses, subject, (verb, verb + 1))
    return sentence_subject(clauses)


def _found(clauses: Clauses, subject: Range, cue: Range | None = None) -> Attribution:
    """Return the attribution to a subject; if that is a role, with the name that follows it."""
    first, end = subject
    if clauses.codes[first] in OPENS_ROLE or clauses.codes[end - 1] == NOUN:
        apposed, named = forms.APPOSED.match(clauses.codes, end), forms.NAMED_AHEAD.search(clauses.codes, 0, first)
        if apposed and named:  # "Per Aune, the chief executive of the owner, Nordmet, said"
            first, end = named.span("name")
        elif apposed:
            end = apposed.end("name")
    start, stop = clauses.starts[first], clauses.ends[end - 1]
    if cue is None:
        return Attribution(start, stop)
    return Attribution(start, stop, clauses.starts[cue[0]], clauses.ends[cue[1] - 1])


def _after(text: str, clauses: Clauses, place: int, is_open: bool) -> Attribution | None:
    """Return the attribution that follows the quote; all but the nearest forms need the quote to end open."""
    codes, first = clauses.codes, place + 1
    match = forms.INVERTED.match(codes, first)
    if match:
        subject = subject_after(codes, match.end() - 1)
        clause = subject and codes[subject[1] : subject[1] + 1] == AUXILIARY  # "…", said the company would
        if subject and not clause and codes[subject[0]] != OBJECT:
            return _found(clauses, subject, match.span("cue"))
    match = next((found for form in forms.AFTERWARDS if (found := form.match(codes, first))), None) or _said_in(
        text, clauses, first
    )
    if match:
        return _found(clauses, match.span("np"), match.span("cue"))
    if not is_open:
        return None
    match = forms.FOLLOWING_CLAUSE.match(codes, first)
    if match and not _contrasts(text, clauses, first):
        subject = subject_before(codes[first : match.end()], match.start("cue") - first)
        if subject:
            return _found(clauses, (subject[0] + first, subject[1] + first), match.span("cue"))
    match = forms.FOLLOWING_UNLISTED.match(codes, first) or forms.INVERTED_UNLISTED.match(codes, first)
    if match:
        return _found(clauses, match.span("subject"), (match.end("cue") - 1, match.end("cue")))
    match = forms.DASH_SPEAKER.match(codes, first, first + REACH)
    return _found(clauses, match.span("np")) if match else None


def _contrasts(text: str, clauses: Clauses, first: int) -> bool:
    """Whether the clause from word `first` on is another matter: "…, while Berg called it"; not "…, as Berg said"."""
    joint = first + (clauses.codes[first : first + 1] == COMMA)
    if clauses.codes[joint : joint + 1] != THAT:
        return False
    return clauses.word(text, joint).lower() not in AS


def _said_in(text: str, clauses: Clauses, first: int) -> re.Match[str] | None:
    """Return the match of `forms.IT_IS_SAID` from word `first` on, if what it is said in is a document."""
    match = forms.IT_IS_SAID.match(clauses.codes, first)
    if match is None or not is_spoken_of(text, clauses, match.start("cue")):
        return None
    last = match.end("np") - 1
    document = clauses.word(text, last).lower() in class_words("nouns", "document")
    return match if document else None


def _before(text: str, clauses: Clauses, place: int) -> Attribution | None:
    """Return the attribution that introduces the quote: the nearest cue before it, else a view, else a colon."""
    codes = clauses.codes
    inner = None  # the attribution by a verb that may belong to a clause between the governing verb and the quote
    for word in range(place - 1, max(-1, place - REACH), -1):
        code = codes[word]
        if code == SEMICOLON:
            break
        found = None
        if code == ACCORDING:
            match = forms.ACCORDING_TO.match(codes, word, place)
            found = _found(clauses, match.span("np"), match.span("cue")) if match else None
        elif code == OPINION:
            match = forms.WORDS_OF.match(codes, word, place)
            found = _found(clauses, match.span("np"), (word, word + 1)) if match else None
        elif code in OF_SAYING:
            found = _by_verb(text, clauses, word, place)
        if found and (code not in OF_SAYING or reaches(text, clauses, word, place, over=inner is not None)):
            return found
        inner = inner or found
    if inner:
        return inner
    first = max(0, place - REACH)
    if codes[place - 1 : place] == COLON and (verb := codes.rfind(VERB, first, place)) >= 0:
        subject = governing_subject(codes, verb)
        if subject:
            return _found(clauses, subject, (place - 1, place))
    view = opening_view(codes)
    if view and view[1] <= place:
        return _found(clauses, view[0], (0, view[1]))
    match = forms.COLON_SPEAKER.search(codes, first, place)
    if match and codes[match.start() - 1 : match.start()] in PREPOSITIONS and (named := forms.NAMED_FIRST.match(codes)):
        return _found(clauses, named.span())  # "Reeve hits back at critics: '…'"
    return _found(clauses, match.span("np")) if match else None


def _by_verb(text: str, clauses: Clauses, verb: int, place: int) -> Attribution | None:
    """Return the attribution by the verb of saying at word `verb`, before the quote at word `place`."""
    codes, cue = clauses.codes, (verb, verb + 1)
    if codes[verb] == NONFINITE:
        quoted = forms.AS_SAYING.search(codes, max(0, verb - OBJECT_REACH), verb + 1)
        if quoted and AUXILIARY not in codes[max(0, quoted.start() - 3) : quoted.start()]:
            return _found(clauses, quoted.span("object"), cue)
    agent = forms.BY_AGENT.match(codes, verb + 1, place)
    if agent:
        return _found(clauses, agent.span("np"), cue)
    if codes[verb] == NONFINITE:
        own = forms.OWN_SUBJECT.search(codes, max(0, verb - REACH), verb)
        if own and is_office(clauses.word(text, verb - 1)):
            return _found(clauses, own.span("np"), cue)
        subject = governing_subject(codes, verb)
        return _found(clauses, subject, cue) if subject else None
    if is_spoken_of(text, clauses, verb) or gives_no_words(text, clauses, verb):
        return None
    subject = subject_before(codes, verb)
    if subject is None and codes[verb - 1 : verb] in BEHIND_SUBJECT:
        subject = subject_after(codes[:place], verb)
    subject = subject or governing_subject(codes, verb)
    return _found(clauses, subject, cue) if subject else None
