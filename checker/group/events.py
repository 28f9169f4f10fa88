"""Which articles report the same happening.

Articles are compared by their words, names and numbers (`profiles`), weighed by time (`timing`), joined by average
link over near pairs (`neighbours`, `linking`); what stays alone is then gathered in (`stragglers`). The result does
not depend on the order of the articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.tokens import stem, tokenise
from checker.group.days import days
from checker.group.labels import label, places
from checker.group.linking import DOUBT, average_link
from checker.group.neighbours import neighbours
from checker.group.profiles import Profile, profiles, similarity, story, summed
from checker.group.stragglers import gathered
from checker.group.timing import days_between, factor
from checker.model import Event, Extraction, short_hash

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from checker.model import Article

SAME_EVENT = 0.22  # mean similarity of two groups, as far as certain; swept 0.2 to 0.3 on ECB+, headlines, own events
NEAR_PAIR = 0.08  # a pair less alike never connects two groups
TERMS_SHOWN = 6  # shared words that an explanation lists


def group(extractions: Sequence[Extraction]) -> tuple[Event, ...]:
    """Return the events that the articles report, each article in exactly one, ordered by their first article's id."""
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    known = profiles(ordered)
    near = neighbours(known, NEAR_PAIR)
    events = []
    for members in gathered(known, near, average_link(known, near, SAME_EVENT)):
        reports = [ordered[index] for index in members]
        shown = [known[index] for index in members]
        total = summed(profile.weights for profile in shown)
        central = _central_first(shown, total)
        start, end = days(reports)
        where = places(reports)
        events.append(
            Event(
                id="event-" + short_hash(min(report.article.id for report in reports)),
                label=label([reports[index] for index in central], where, start),
                articles=tuple(report.article.id for report in reports),
                start=start,
                end=end,
                places=where,
                why=_why(shown, total, reports[0]),
            )
        )
    return tuple(events)


def group_articles(articles: Sequence[Article]) -> tuple[Event, ...]:
    """Return the events of articles of which only the text is known."""
    return group([Extraction(article) for article in articles])


def explain(extractions: Sequence[Extraction], a: str, b: str) -> tuple[str, ...]:
    """Return, in plain sentences, why the articles with ids `a` and `b` are in one event or in two.

    Raises ``KeyError`` if an id is not among the extractions.
    """
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    known = {profile.article: profile for profile in profiles(ordered)}
    first, second = known[a], known[b]
    together = any(a in event.articles and b in event.articles for event in group(ordered))
    words = similarity(first.weights, second.weights)
    time = factor(first.timing, second.timing)
    gap = days_between(first.timing, second.timing)
    said = [f"{a} and {b} are {'in one event' if together else 'in different events'}."]
    by_time = "no date tells for or against" if time == 1 else f"time makes that {words * time:.2f}"
    said.append(f"Their words, names and numbers are {words:.2f} alike; {by_time}.")
    said.append(f"Two articles are joined from {SAME_EVENT + DOUBT:.2f} on, groups of many from {SAME_EVENT:.2f} on.")
    report = next(extraction for extraction in ordered if extraction.article.id == a)
    shared = shared_words([first, second], report)
    said.append(f"They share {', '.join(shared)}." if shared else "They share no telling word.")
    if gap is not None:
        said.append(f"They were published {f'{gap} days apart' if gap > 1 else 'within a day of each other'}.")
    elif first.timing.years and second.timing.years and not first.timing.years.keys() & second.timing.years.keys():
        years = [", ".join(sorted(p.timing.years)) for p in (first, second)]
        said.append(f"They name no year in common: {years[0]} against {years[1]}.")
    if together and words * time < SAME_EVENT + DOUBT:
        said.append("Alone they would stay apart: other articles of the event are nearer to both, and join them.")
    elif not together and words * time >= SAME_EVENT + DOUBT:
        said.append("Alone they would be joined: on average the articles grouped with each are too unlike.")
    return tuple(said)


def shared_words(members: Sequence[Profile], report: Extraction) -> list[str]:
    """Return the words that weigh most in all of `members`, heaviest first, as `report`, one of them, has them."""
    first, *rest = members
    common = {
        term: weight * sum(other.weights[term] for other in rest)
        for term, weight in first.weights.items()
        if all(term in other.weights for other in rest)
    }
    heaviest = sorted(common, key=lambda term: (-common[term], term))
    names = {term[1:] for term in heaviest if term.startswith("=")}
    terms = list(dict.fromkeys(term.removeprefix("=") for term in heaviest))[:TERMS_SHOWN]
    forms = _forms(report, names)
    return [forms.get(term, term) for term in terms]


def _forms(report: Extraction, names: Collection[str]) -> dict[str, str]:
    """Return the first word of a report for each stem: one of `names` as it is written with a capital, if it is."""
    forms: dict[str, str] = {}
    for text in story(report):
        tokens = tokenise(text)
        for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
            term = stem(word)
            if term not in names:
                forms.setdefault(term, word)
            elif not forms.get(term, "").istitle():
                forms[term] = text[start:end].removesuffix("'s").removesuffix("’s")
    return forms


def _central_first(members: Sequence[Profile], total: Mapping[str, float]) -> list[int]:
    """Return the indices of `members`, whose weights sum to `total`, those most like all the others first."""
    likeness = [similarity(p.weights, total) - similarity(p.weights, p.weights) for p in members]
    return sorted(range(len(members)), key=lambda index: (-round(likeness[index], 9), members[index].article))


def _why(members: Sequence[Profile], total: Mapping[str, float], report: Extraction) -> tuple[str, ...]:
    """Return why the members of an event are together."""
    if len(members) == 1:
        return ("No other article is enough like this one.",)
    inner = sum(similarity(profile.weights, profile.weights) for profile in members)
    mean = (similarity(total, total) - inner) / (len(members) * (len(members) - 1))
    said = [f"The words, names and numbers of {len(members)} articles are {mean:.2f} alike on average."]
    shared = shared_words(members, report)
    if shared:
        said.append(f"All share {', '.join(shared)}.")
    return tuple(said)
