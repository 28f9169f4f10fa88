"""What tests of several parts share: values built by hand, above all one report with something of everything."""

from __future__ import annotations

import os
import re
import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.corpus import write

from checker.model import (
    Article,
    Claim,
    Cluster,
    Decision,
    Event,
    Evidence,
    Extraction,
    Fact,
    Finding,
    Line,
    Mention,
    Name,
    Origin,
    Quantity,
    Reading,
    Report,
    Scope,
    Segment,
    Sentence,
    Topic,
    Unreadable,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from socketserver import BaseServer

_SENTENCE = re.compile(r"\S[^\n]*?[.!?]”?(?=\s|$)|\S[^\n]*")


class Unwatched:
    """Who follows a run and says nothing."""

    @contextmanager
    def stage(self, *_: object) -> Iterator[Callable[[int], None]]:
        yield lambda _: None


def settled_corpus(folder: Path, articles: int) -> Path:
    """Return a new folder of invented articles below `folder`, as old as yesterday: a run trusts no younger file."""
    write(folder / "articles", articles, per_day=5)
    then = time.time() - 86_400
    for file in (folder / "articles").rglob("*.*"):
        os.utime(file, (then, then))
    return folder / "articles"


@contextmanager
def serving(server: BaseServer) -> Iterator[None]:
    """Let a server answer while a test runs."""
    with server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def plain_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text of which nothing else is known: ``story`` or ``blank``."""
    lines, position = [], 0
    for raw in text.splitlines(keepends=True):
        body = raw.rstrip("\r\n")
        lines.append(Line(position, position + len(body), "story" if body.strip() else "blank"))
        position += len(raw)
    return tuple(lines)


def article(path: str, outlet: str | None, published: str | None, text: str) -> Article:
    return Article(
        id=path,
        path=path,
        text=text,
        outlet=outlet,
        published=published,
        title=text.partition("\n")[0],
        published_from="front matter" if published else None,
        language="en",
    )


def read(source: Article, *claims: Claim, sources: tuple[str, ...] = ()) -> Extraction:
    """Return an article as if it had been read: sentences by full stops, the claims as given."""
    found = [
        Sentence(m.start(), m.end(), source.text.count("\n\n", 0, m.start()), "story" if m.start() else "headline")
        for m in _SENTENCE.finditer(source.text)
    ]
    return Extraction(source, sentences=tuple(found), claims=claims, sources=sources)


def span(source: Article, words: str, after: int = 0) -> tuple[int, int, int, int]:
    """Return start, end, line and column of the first place of `words` at or after `after`."""
    start = source.text.index(words, after)
    line = source.text.count("\n", 0, start) + 1
    return start, start + len(words), line, start - source.text.rfind("\n", 0, start)


def claim(name: str, source: Article, words: str, **more: object) -> Claim:
    start, end, line, column = span(source, words)
    filled = {"kind": "statement", **more}
    return Claim(id=name, article=source.id, start=start, end=end, text=words, line=line, column=column, **filled)  # type: ignore[arg-type]


def evidence(of: Claim, source: Article, words: str) -> Evidence:
    start, end, line, column = span(source, words, of.start)
    return Evidence(source.id, of.id, start, end, words, line, column)


def canonical_report() -> Report:
    """Two events; every kind of finding; copies of one origin; a file that cannot be read; text meant to do harm."""
    wire = article(
        "northern-wire/fire.txt",
        "Northern Wire",
        "2026-03-03T21:00:00+00:00",
        "Fire kills 17 at Marlow Quay\n\n"
        "A fire in a warehouse at Marlow Quay killed 17 people on Tuesday, police said. "
        "It broke out shortly after 7 p.m.\n\n"
        "“We will not be raising the alarm level in this district,” fire chief Ada Lorne said. "
        "The cause is not known.\n",
    )
    post = article(
        "dale-post/quay.md",
        "Dale Post",
        "2026-03-04",
        "Seventeen dead in quay fire\n\n"
        "A fire in a warehouse at Marlow Quay killed 17 people on Tuesday, police said, Northern Wire reports.\n",
    )
    coast = article(
        "coast-news/blaze.html",
        "Coast News",
        "2026-03-03T22:40:00+00:00",
        "Blaze at the quay\n\n"
        "Rescuers worked through the night. Nineteen people died in the Marlow Quay blaze on Tuesday, the county said. "
        "Six are in hospital.\n\n"
        "“We will not be raising the alarm in this district,” Lorne told reporters. It is not known what caused it.\n",
    )
    hostile = article(
        "odd/a|b`c.txt",
        'The "Odd" <b onmouseover=alert(1)>Gazette</b>',
        None,
        "Odd <script>alert('title')</script>\n\n"
        'The quay \u202eesaelp daer\u202c sign | was `lost` in the fire <img src=x onerror="alert(2)">, '
        "*the* [owner](javascript:alert(3)) said.\n\n"
        "A bell\x07 rang and \x1b[31mred\x1b[0m light fell on 40 cars.\n",
    )
    before = article(
        "northern-wire/vote.txt",
        "Northern Wire",
        "2026-03-05",
        "Council to vote\n\nThe council will vote on the harbour budget on Thursday, the mayor’s office said.\n",
    )
    after = article(
        "coast-news/vote.txt",
        "Coast News",
        "2026-03-07",
        "Budget passed\n\nThe council voted on the harbour budget on Friday. The session lasted four hours.\n",
    )

    seventeen = claim(
        "c1",
        wire,
        "A fire in a warehouse at Marlow Quay killed 17 people on Tuesday",
        kind="reported",
        speaker="police",
        speaker_mention=Mention(*span(wire, "police")[:2], "police"),
        cue="said",
        sentence=1,
        quantities=(
            Quantity(*span(wire, "17 people")[:2], "17 people", 17, 17, "count", "person", noun="peopl", value=17),
        ),
        dates=(
            When(
                *span(wire, "Tuesday")[:2],
                "Tuesday",
                "2026-03-03",
                "2026-03-03",
                "day",
                anchor="publication",
                symbol="XXXX-WXX-2",
            ),
        ),
        names=(Name(*span(wire, "Marlow Quay")[:2], "Marlow Quay", "Marlow Quay", "place"),),
        facts=(Fact("count", "fire", "17", *span(wire, "17 people")[:2], key=("17",), of="killed"),),
    )
    no_alarm = claim(
        "c2",
        wire,
        "We will not be raising the alarm level in this district,",
        kind="quote",
        speaker="Ada Lorne",
        speaker_mention=Mention(*span(wire, "fire chief Ada Lorne")[:2], "fire chief Ada Lorne"),
        cue="said",
        sentence=3,
        scopes=(Scope(*span(wire, "not be")[:2], "not be", "negation", *span(wire, "raising the alarm level")[:2]),),
    )
    cause = claim("c3", wire, "The cause is not known.", sentence=4)
    copied = claim(
        "c4",
        post,
        "A fire in a warehouse at Marlow Quay killed 17 people on Tuesday",
        kind="reported",
        speaker="police",
        cue="said",
        sources=("Northern Wire",),
        sentence=1,
    )
    nineteen = claim(
        "c5",
        coast,
        "Nineteen people died in the Marlow Quay blaze on Tuesday",
        kind="reported",
        speaker="the county",
        cue="said",
        sentence=2,
    )
    no_alarm_either = claim(
        "c6",
        coast,
        "We will not be raising the alarm in this district,",
        kind="quote",
        speaker="Ada Lorne",
        speaker_mention=Mention(*span(coast, "Lorne")[:2], "Lorne"),
        cue="told",
        sentence=4,
    )
    cause_too = claim("c7", coast, "It is not known what caused it.", sentence=5)
    lost = claim("c8", hostile, hostile.text.split("\n\n")[1], kind="reported", speaker="the <i>owner</i>", sentence=1)
    cars = claim("c9", hostile, hostile.text.split("\n\n")[2].strip(), sentence=2)
    thursday = claim(
        "c10", before, "The council will vote on the harbour budget on Thursday", kind="reported", sentence=1
    )
    friday = claim("c11", after, "The council voted on the harbour budget on Friday.", sentence=1)

    findings = (
        Finding(
            "a7010001",
            "agreement",
            "A701",
            None,
            "note",
            0.9,
            "e1",
            "k3",
            "The cause of the fire is not known.",
            (evidence(cause, wire, "not known"), evidence(cause_too, coast, "not known")),
            (Reading("not known", ("c3", "c7")),),
            trace=("Both say that the cause is not known.",),
            outlets=2,
            origins=2,
        ),
        Finding(
            "7f3a1c09",
            "contradiction",
            "N201",
            "number",
            "error",
            0.93,
            "e1",
            "k1",
            "Sources disagree on people killed: 17 or 19.",
            (
                evidence(seventeen, wire, "17"),
                evidence(nineteen, coast, "Nineteen"),
            ),
            (Reading("17", ("c1", "c4")), Reading("19", ("c5",))),
            trace=("Both speak of people killed in the fire at Marlow Quay.", "17 and 19 do not overlap."),
            outlets=3,
            origins=2,
        ),
        Finding(
            "c41d77e2",
            "quote-variant",
            "Q101",
            "substitution",
            "warning",
            0.88,
            "e1",
            "k2",
            "Ada Lorne is quoted in two wordings.",
            (
                evidence(no_alarm, wire, "We will not be raising the alarm level in this district,"),
                evidence(no_alarm_either, coast, "We will not be raising the alarm in this district,"),
            ),
            (
                Reading("We will not be raising the alarm level in this district,", ("c2",)),
                Reading("We will not be raising the alarm in this district,", ("c6",)),
            ),
            (
                Segment(True, (((0, 1), "We will not be raising the alarm"),)),
                Segment(False, (((0,), "level"), ((1,), ""))),
                Segment(True, (((0, 1), "in this district,"),)),
            ),
            ("Same speaker, nine words in common.", "One has “level” where the other has nothing."),
            2,
            2,
            "known",
        ),
        Finding(
            "51a60003",
            "single-source",
            "S602",
            None,
            "note",
            0.7,
            "e1",
            None,
            'Only The "Odd" <b onmouseover=alert(1)>Gazette</b> says: the quay \u202eesaelp daer\u202c sign was lost.',
            (evidence(lost, hostile, 'was `lost` in the fire <img src=x onerror="alert(2)">'),),
            outlets=1,
            origins=1,
        ),
        Finding(
            "51a60004",
            "single-source",
            "S602",
            None,
            "note",
            0.6,
            "e1",
            None,
            "Only one source speaks of 40 cars.",
            (evidence(cars, hostile, "\x1b[31mred\x1b[0m light fell on 40 cars."),),
            outlets=1,
            origins=1,
        ),
        Finding(
            "33010005",
            "possible-conflict",
            "T301",
            "date",
            "warning",
            0.55,
            "e2",
            "k4",
            "Sources give different days for the vote: Thursday 5 March or Friday 6 March; one of them looks ahead.",
            (evidence(thursday, before, "Thursday"), evidence(friday, after, "Friday")),
            (Reading("5 March 2026", ("c10",)), Reading("6 March 2026", ("c11",))),
            trace=(
                "Both speak of the vote on the harbour budget.",
                "A forecast against an outcome is no contradiction.",
            ),
            outlets=2,
            origins=2,
            state="decided",
            decision=Decision(
                "33010005", "dismissed", "The first looks ahead, <em>the second</em> back.", "m.okafor", "2026-03-08"
            ),
        ),
        Finding(
            "60100006",
            "notice",
            "S603",
            None,
            "warning",
            1.0,
            "e2",
            None,
            "Northern Wire has withdrawn the item that others use.",
            (Evidence(before.id, None, 0, 15, "Council to vote", 1, 1),),
            outlets=1,
            origins=1,
        ),
        Finding(
            "90100007",
            "notice",
            "R901",
            None,
            "warning",
            1.0,
            "",
            None,
            "What m.okafor decided on 7f3a1c09 (dismissed) ended on 2026-03-07.",
            (),
            trace=("Its finding is still there and counts again.",),
        ),
    )
    return Report(
        version="1.0.0",
        extractions=(
            read(coast, nineteen, no_alarm_either, cause_too),
            read(after, friday),
            read(post, copied, sources=("Northern Wire",)),
            read(wire, seventeen, no_alarm, cause),
            read(before, thursday),
            read(hostile, lost, cars),
        ),
        unreadable=(
            Unreadable("coast-news/empty.html", "no story in it"),
            Unreadable("odd/<x>|.txt", "larger than 10,000,000 bytes"),
        ),
        origins=(
            Origin("o1", "Northern Wire", (wire.id, post.id, before.id)),
            Origin("o2", "Coast News", (coast.id, after.id)),
        ),
        events=(
            Event(
                "e1",
                "Fire at Marlow Quay",
                (coast.id, post.id, wire.id, hostile.id),
                "2026-03-03",
                "2026-03-04",
                ("Marlow Quay",),
                ("they share Marlow Quay, fire, Tuesday",),
            ),
            Event("e2", "Vote on the harbour <budget>", (after.id, before.id), "2026-03-05", "2026-03-06"),
        ),
        clusters=(
            Cluster(
                "k1",
                "e1",
                ("c1", "c4", "c5"),
                "fact",
                0.93,
                Topic("people killed"),
                (Reading("17", ("c1", "c4")), Reading("19", ("c5",))),
            ),
            Cluster("k2", "e1", ("c2", "c6"), "quote", 0.88, Topic("Ada Lorne")),
            Cluster("k3", "e1", ("c3", "c7"), "statement", 0.9, Topic("cause")),
            Cluster("k4", "e2", ("c10", "c11"), "fact", 0.6, Topic("vote")),
        ),
        findings=findings,
    )


def readable_report() -> Report:
    """Return the canonical report as it is where every file can be read."""
    return replace(canonical_report(), unreadable=())


def findings_of(kind: str, state: str = "new") -> Report:
    """Return the readable report with the findings of one kind only, all in one state."""
    report = readable_report()
    return replace(report, findings=tuple(replace(f, state=state) for f in report.findings if f.kind == kind))


def report_of_one_article() -> Report:
    """Nothing to compare it with."""
    only = article("northern-wire/fire.txt", "Northern Wire", "2026-03-03", "Fire at Marlow Quay\n\nIt is out.\n")
    return Report(version="1.0.0", extractions=(read(only),), events=(Event("e1", "Fire at Marlow Quay", (only.id,)),))
