"""Which articles report the same happening.

Articles are compared by their words, names and numbers (`profiles`), weighed by time (`timing`), joined by average
link over near pairs (`neighbours`, `linking`); what stays alone is then gathered in (`stragglers`). The result does
not depend on the order of the articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.tokens import POSSESSIVE, stem, tokenise
from checker.group.budget import beyond_budget
from checker.group.days import days
from checker.group.labels import label, places
from checker.group.linking import DOUBT, linked_articles
from checker.group.neighbours import neighbours
from checker.group.profiles import Profile, profiles, similarity, story, summed
from checker.group.stragglers import with_stragglers
from checker.group.timing import days_spanned, factor
from checker.model import Event, Extraction, long_hash

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from checker.model import Article

SAME_EVENT = 0.22  # mean similarity of groups, less its uncertainty; swept 0.2 to 0.3 on ECB+, headlines, own events
NEAR_PAIR = 0.08  # a pair less alike never connects two groups
TERMS_SHOWN = 6  # shared words that an explanation lists


def group(extractions: Sequence[Extraction]) -> tuple[Event, ...]:
    """Return the events that the articles report, each article in exactly one, ordered by their first article's id."""
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    by_id = {extraction.article.id: extraction for extraction in ordered}
    groups = groups_of(profiles(ordered))
    return tuple(described(group, [by_id[article] for article in group.articles]) for group in groups)


@dataclass(frozen=True, slots=True)
class Group:
    """The ids of the articles of one event, and what grouping knows of them as a whole.

    `named_by` is the article that names the event best, or the most central of several; `likeness` is the mean
    similarity of their pairs, rounded to hundredths; `telling` are the terms that weigh most in all of them, heaviest
    first.  It holds no more than that, because any change in it means that the event has to be compared anew.
    """

    articles: tuple[str, ...]
    named_by: str
    likeness: float
    telling: tuple[str, ...]


def groups_of(known: Sequence[Profile]) -> list[Group]:
    """Return the groups of the articles whose profiles are `known`, in the order of their ids."""
    return [group_of(members, summed(each.weights for each in members)) for members in members_of_groups(known)]


def members_of_groups(known: Sequence[Profile]) -> list[list[Profile]]:
    """Return the profiles of each group; a group is an event."""
    near = neighbours(known, NEAR_PAIR)
    groups = with_stragglers(known, near, linked_articles(known, near, SAME_EVENT))
    return [[known[index] for index in members] for members in groups]


def group_of(members: Sequence[Profile], total: Mapping[str, float]) -> Group:
    """Return the group of the `members` of one event, whose weights sum to `total`."""
    return Group(
        articles=tuple(member.article for member in members),
        named_by=max(
            (members[index] for index in _central_first(members, total)), key=lambda each: each.naming
        ).article,
        likeness=round(_likeness(members, total), 2),
        telling=shown(telling(members)),
    )


def described(group: Group, reports: Sequence[Extraction]) -> Event:
    """Return the event of a group, whose articles are `reports`: when and where it happened, and what it is called."""
    start, end = days(reports)
    where = places(reports)
    by_id = {report.article.id: report for report in reports}
    return Event(
        id="event-" + long_hash(min(group.articles)),
        label=label(by_id[group.named_by], where, start),
        articles=group.articles,
        start=start,
        end=end,
        places=where,
        why=_why(group, reports[0]),
        skipped=beyond_budget(reports),
    )


def group_articles(articles: Sequence[Article]) -> tuple[Event, ...]:
    """Return the events of articles, given only their texts."""
    return group([Extraction(article) for article in articles])


def explain(extractions: Sequence[Extraction], a: str, b: str) -> tuple[str, ...]:
    """Return, in plain sentences, why the articles with ids `a` and `b` are in the same event or not.

    Raises ``KeyError`` if an id is not among the extractions.
    """
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    known = {profile.article: profile for profile in profiles(ordered)}
    first, second = known[a], known[b]
    together = any(a in event.articles and b in event.articles for event in group(ordered))
    words = similarity(first.weights, second.weights)
    time = factor(first.timing, second.timing)
    gap = days_spanned(first.timing, second.timing)
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
    """Return the words that weigh most in all of `members`, heaviest first, as one of them, `report`, writes them."""
    return _as_written(telling(members), report)


def telling(members: Sequence[Profile]) -> list[str]:
    """Return the terms that all of `members` have, heaviest first."""
    first, *rest = members
    common = {
        term: weight * (sum(other.weights[term] for other in rest) if rest else 1)
        for term, weight in first.weights.items()
        if all(term in other.weights for other in rest)
    }
    return sorted(common, key=lambda term: (-common[term], term))


def shown(heaviest: Sequence[str]) -> tuple[str, ...]:
    """Return the terms that an explanation lists, each word once, marked as a name if it is one."""
    names = {term[1:] for term in heaviest if term.startswith("=")}
    terms = list(dict.fromkeys(term.removeprefix("=") for term in heaviest))[:TERMS_SHOWN]
    return tuple("=" + term if term in names else term for term in terms)


def _as_written(heaviest: Sequence[str], report: Extraction) -> list[str]:
    """Return the first of the terms, as a report writes them."""
    names = {term[1:] for term in heaviest if term.startswith("=")}
    terms = list(dict.fromkeys(term.removeprefix("=") for term in heaviest))[:TERMS_SHOWN]
    forms = _forms(report, names) if terms else {}
    return [forms.get(term, term) for term in terms]


def _forms(report: Extraction, names: Collection[str]) -> dict[str, str]:
    """Return, for each stem, the first word of a report that has it; for `names`, if possible, one with a capital."""
    forms: dict[str, str] = {}
    for text in story(report):
        tokens = tokenise(text)
        for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
            term = stem(word)
            if term not in names:
                forms.setdefault(term, word)
            elif not forms.get(term, "").istitle():
                forms[term] = text[start:end].removesuffix(POSSESSIVE).removesuffix(POSSESSIVE.replace("'", "’"))
    return forms


def _central_first(members: Sequence[Profile], total: Mapping[str, float]) -> list[int]:
    """Return the indices of `members`, whose weights sum to `total`, starting with those most like all the others."""
    likeness = [similarity(p.weights, total) - similarity(p.weights, p.weights) for p in members]
    return sorted(range(len(members)), key=lambda index: (-round(likeness[index], 9), members[index].article))


def _likeness(members: Sequence[Profile], total: Mapping[str, float]) -> float:
    """Return the mean similarity of the pairs of `members`, whose weights sum to `total`; 1 for a single one."""
    if len(members) == 1:
        return 1.0
    inner = sum(similarity(profile.weights, profile.weights) for profile in members)
    return (similarity(total, total) - inner) / (len(members) * (len(members) - 1))


def _why(group: Group, report: Extraction) -> tuple[str, ...]:
    """Return why the members of an event are together; `report` is one of them."""
    if len(group.articles) == 1:
        return ("No other article is enough like this one.",)
    many = len(group.articles)
    said = [f"The words, names and numbers of {many} articles are {group.likeness:.2f} alike on average."]
    shared = _as_written(group.telling, report)
    if shared:
        said.append(f"All share {', '.join(shared)}.")
    return tuple(said)
