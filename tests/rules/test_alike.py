"""Texts that are the same or nearly so, in groups."""

import random
from itertools import combinations

import pytest

from rectify.rules.alike import alike

LONG = (
    "已对全部合同逐份清理，补签协议十二份，解除不合规合同三份，收回场地租金，修订合同管理办法，"
    "明确承办、审核、归档各环节责任，并由审计部门按季度抽查执行情况，抽查结果纳入年度考核，"
    "并在单位内部网站逐月公开，接受全体职工监督；对拖欠租金的商户逐家上门催收，建立欠费提醒机制，"
    "到期前三十日书面告知，逾期不缴的依法解除租赁关系。"
)
WORDS = "清理合同，补签协议。收回租金；修订办法、明确责任，公开结果，逐月抽查。组织培训"


def near(one: str, other: str) -> bool:
    """Say whether nine in ten 5-grams of two texts are in both, by counting them all."""
    first, second = ({text[at : at + 5] for at in range(len(text) - 4)} for text in (one, other))
    return 10 * len(first & second) >= 9 * len(first | second)


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        ((), ()),
        ((LONG,), ()),
        ((LONG, LONG), ((0, 1),)),
        (("已全部整改。", "已全部整改。"), ()),
        (("加强日常管理工作力度。", "加强日常管理工作力度。"), ()),
        (("加强日常管理工作的力度。", "加强日常管理工作的力度。"), ((0, 1),)),
        ((LONG, "甲", LONG.replace("，", ","), LONG.replace("，", ", ")), ((0, 2, 3),)),
        ((LONG, LONG.removesuffix("。")), ((0, 1),)),
        ((LONG, LONG.replace("按季度", "按月度")), ((0, 1),)),
        ((LONG, LONG.replace("收回", "追回").replace("季度", "月度")), ()),
        ((LONG, LONG[: len(LONG) // 2]), ()),
        ((LONG, f"{LONG[:40]}{'清' * 60}"), ()),
        ((LONG, f"{LONG}{LONG[:30]}{'补，' * 20}"), ()),
    ],
)
def test_texts_are_grouped(texts: tuple[str, ...], groups: tuple[tuple[int, ...], ...]) -> None:
    """Equal texts and near ones of at least twelve characters are one group, others none."""
    assert alike(texts) == groups


def test_a_chain_of_near_texts_is_one_group() -> None:
    """Texts that are near a third are in its group, be they near each other or not."""
    second = LONG.replace("按季度", "按月度")
    third = second.replace("十二份", "十三份")

    assert not near(LONG, third)
    assert alike((third, LONG, second)) == ((0, 1, 2),)


def test_every_near_pair_among_a_few_is_found() -> None:
    """Whatever is near by counting all grams is grouped, and nothing else."""
    chance = random.Random(20)  # noqa: S311 - texts for a test
    texts: list[str] = []
    for _ in range(12):
        base = "".join(chance.choice(WORDS) for _ in range(chance.randrange(60, 200)))
        for _ in range(4):
            at = chance.randrange(len(base))
            texts.append(base[:at] + chance.choice(WORDS) * chance.randrange(3) + base[at:])

    groups = alike(tuple(texts))

    plain = ["".join(text.replace("，", ",").replace("；", ";").split()) for text in texts]
    together = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    pairs = {
        frozenset((one, other))
        for one, other in combinations(range(len(texts)), 2)
        if near(plain[one], plain[other])
    }
    assert pairs
    assert pairs <= together


def test_a_crowd_of_near_texts_is_one_group() -> None:
    """However many texts resemble each other, each is held against a few, and all are grouped."""
    texts = tuple(LONG.replace("三份", f"{at}份") for at in range(300))

    assert alike(texts) == (tuple(range(300)),)


def test_a_crowd_of_texts_that_only_look_alike_is_no_group() -> None:
    """Texts with much in common, but less than nine in ten, stay apart."""
    chance = random.Random(4)  # noqa: S311 - texts for a test
    texts = tuple(
        LONG[:60] + "".join(chance.choice(WORDS) for _ in range(16)) + LONG[60:] for _ in range(60)
    )

    assert alike(texts) == ()
