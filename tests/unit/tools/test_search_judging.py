"""How judgements become grades: the mean of two judges, and how far they agree."""

import pytest

from tools.search_judging import mean_grades, read_pairs, weighted_kappa


def test_the_mean_counts_where_both_judged_and_the_first_judge_elsewhere():
    assert mean_grades({"a": 2, "b": 1, "c": 1}, {"a": 2.0, "b": 0.0, "d": 1.0}) == {"a": 2, "b": 0.5, "c": 1, "d": 0.5}


def test_what_neither_judge_wants_is_worth_nothing():
    assert mean_grades({"a": 2}, {"b": 0.0}) == {"a": 2}


@pytest.mark.parametrize(
    ("pairs", "kappa"),
    [
        pytest.param([(0, 0), (1, 1), (2, 2)], 1.0, id="always"),
        pytest.param([(0, 0), (0, 2), (2, 0), (2, 2)], 0.0, id="by chance"),
        pytest.param([(0, 2), (2, 0)], -1.0, id="never"),
        pytest.param([(0, 0), (0, 1), (2, 2), (2, 2)], 0.75, id="nearly"),
        pytest.param([(1, 1)], 1.0, id="nothing to tell apart"),
    ],
)
def test_agreement_is_what_chance_does_not_explain(pairs: list[tuple[float, float]], kappa: float):
    assert weighted_kappa(pairs) == pytest.approx(kappa)


def test_both_judges_of_the_everyday_queries_agree():
    assert weighted_kappa(read_pairs()) > 0.6
