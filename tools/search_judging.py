"""How well a search answers the judged queries of tests/search/queries.yml.

Those of every day were judged twice, the second time blind: the mean of both counts.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

import yaml

QUERIES = Path(__file__).parents[1] / "tests/search/queries.yml"
SECOND_JUDGE = QUERIES.with_name("second_judge.yml")
DEPTH = 10
"""Results that count."""
HIGHEST = 2
"""The grade of what is exactly wanted; the second judge's goes from 0 to 3."""
SECOND_HIGHEST = 3
EXACT = 1.5
"""The mean from which both judges take something for what is wanted, or one of them and the other nearly so."""

UNREAD = frozenset(
    ("telephone/comprendre-un-accent", "culture/parler-a-un-collegue", "clients-difficiles/appels-a-la-suite")
) | {"truc:289", "truc:290", "truc:291"}
"""Pages and cards written after the judgments, neither right nor wrong: passed over, unless a judgment names them."""

Grades = Mapping[str, float]
"""What each page or card read by a judge is worth."""


@dataclass(frozen=True)
class Query:
    """What a person types, and the pages and cards that answer: 2 exactly, 1 usefully, or the mean of two judges."""

    id: str
    set: str
    language: str
    category: str
    text: str
    relevant: Grades

    def starts(self) -> list[str]:
        """Return what has been typed after each key."""
        return [self.text[:end] for end in range(1, len(self.text) + 1)]


@dataclass(frozen=True)
class Score:
    """What one query got; `keys` is None when the right answer never comes among the first three."""

    query: Query
    ndcg: float
    reciprocal: float
    recall: float
    is_empty: bool
    keys: int | None
    ends_right: bool


@dataclass(frozen=True)
class Summary:
    """What several queries got."""

    count: int
    ndcg: float
    mrr: float
    recall: float
    empty: float
    keys: float
    right: float


def read_queries(known: Mapping[str, Iterable[str]]) -> list[Query]:
    """Return the judged queries that pages of their language can answer; `known` has the names of both editions."""
    queries = []
    second = _read_second_judge()
    for row in yaml.safe_load(QUERIES.read_text(encoding="utf-8")):
        own = set(known[row["language"]])
        grades = mean_grades(row["relevant"], second.get(row["id"], {}))
        relevant = {name: grade for name, grade in grades.items() if name in own}
        if any(grade >= EXACT for grade in relevant.values()):
            texts = (row["id"], row["set"], row["language"], row["category"], row["query"])
            queries.append(Query(*texts, relevant))
    return queries


def _read_second_judge() -> dict[str, Grades]:
    """Return what the second judge gave to each query that they read, on the scale of the first."""
    return {
        name: {**dict.fromkeys(row.get("none", ()), 0.0), **_on_first_scale(row.get("grades", {}))}
        for name, row in yaml.safe_load(SECOND_JUDGE.read_text(encoding="utf-8")).items()
    }


def _on_first_scale(grades: Grades) -> Grades:
    return {name: grade * HIGHEST / SECOND_HIGHEST for name, grade in grades.items()}


def mean_grades(first: Grades, second: Grades) -> Grades:
    """Return what is of some use, by the mean of both judges where both judged."""
    means = {name: (first.get(name, 0) + grade) / 2 for name, grade in second.items()}
    return {name: grade for name, grade in {**first, **means}.items() if grade}


def read_pairs() -> list[tuple[float, float]]:
    """Return what both judges gave to each page or card that both read."""
    rows = {row["id"]: row["relevant"] for row in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))}
    second = _read_second_judge().items()
    return [(rows[query].get(name, 0), grade) for query, own in second for name, grade in own.items()]


def weighted_kappa(pairs: Sequence[tuple[float, float]]) -> float:
    """Return how far two judges agree: 1 always, 0 no more than by chance. The farther apart, the more it counts.

    Source: Cohen, « Weighted kappa », Psychological Bulletin 70 (1968), with linear weights.
    """
    apart = mean(abs(one - other) for one, other in pairs)
    ones, others = (Counter(grades) for grades in zip(*pairs, strict=True))
    by_chance = sum(abs(a - b) * ones[a] * others[b] for a in ones for b in others) / len(pairs) ** 2
    return 1 - apart / by_chance if by_chance else 1.0


def name_of(location: str) -> str:
    """Return what judgments call a result: trucs/99-appel-en-attente/ is truc:99, telephone/conclure/ has no slash."""
    path = location.partition("#")[0].partition("?")[0].removeprefix("en/").strip("/")
    folder, _, slug = path.partition("/")
    number = slug.partition("-")[0]
    return f"truc:{number}" if folder == "trucs" and number.isdecimal() else path or "index"


def score(query: Query, answers: Callable[[str], Sequence[str]], *, keys: bool = True) -> Score:
    """Return how the results of a query fare, and with `keys` those of what was typed on the way to it."""
    found = [name for name in answers(query.text) if name not in UNREAD - query.relevant.keys()][:DEPTH]
    grades = [query.relevant.get(name, 0) for name in found]
    exact = [name for name, grade in query.relevant.items() if grade >= EXACT]
    first = next((rank for rank, grade in enumerate(grades, start=1) if grade), None)
    starts = query.starts() if keys else []
    return Score(
        query=query,
        ndcg=_gain(grades) / _gain(sorted(query.relevant.values(), reverse=True)[:DEPTH]),
        reciprocal=1 / first if first else 0.0,
        recall=sum(name in found[:5] for name in exact) / min(5, len(exact)),
        is_empty=not found,
        keys=next((len(start) for start in starts if set(answers(start)[:3]) & set(exact)), None),
        ends_right=bool(set(found[:3]) & set(exact)),
    )


def summary(scores: Sequence[Score]) -> Summary:
    """Return the means of several scores, and the median of the keys."""
    return Summary(
        count=len(scores),
        ndcg=mean(one.ndcg for one in scores),
        mrr=mean(one.reciprocal for one in scores),
        recall=mean(one.recall for one in scores),
        empty=mean(one.is_empty for one in scores),
        keys=median(one.keys if one.keys is not None else len(one.query.text) + 1 for one in scores),
        right=mean(one.ends_right for one in scores),
    )


def _gain(grades: Sequence[float]) -> float:
    return math.fsum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))
