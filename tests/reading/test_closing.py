"""The end of a document: plan, invitation, contact, signature and day."""

from datetime import date

import pytest

from rectify.reading.closing import closing, contact, furniture_behind, signature
from rectify.reading.scanner import scan

_LAST = "三是每月核对账目。"


@pytest.mark.parametrize(
    ("lines", "names", "on"),
    [
        ([_LAST, "中共青岭县档案馆支部委员会", "2024年1月2日"], "中共青岭县档案馆支部委员会", date(2024, 1, 2)),
        ([_LAST, "中共青岭县粮库总支", "青岭县粮食公司", "2024年1月2日"], "中共青岭县粮库总支\n青岭县粮食公司", date(2024, 1, 2)),
        ([_LAST, "中共青岭县档案馆和地方志编纂中心联合", "支部委员会", "2024年1月2日"], "中共青岭县档案馆和地方志编纂中心联合\n支部委员会", date(2024, 1, 2)),
        ([_LAST, "中共青岭县档案馆", "党组", "2024年1月2日"], "中共青岭县档案馆\n党组", date(2024, 1, 2)),
        ([_LAST, "中共青岭县档案馆", "党建", "2024年1月2日"], "中共青岭县档案馆\n党建", date(2024, 1, 2)),
        ([_LAST, "青岭县档案馆 2024年1月2日"], "青岭县档案馆", date(2024, 1, 2)),
        ([_LAST, "青岭县档案馆（2024年1月2日）"], "青岭县档案馆", date(2024, 1, 2)),
        ([_LAST, "2024年1月2日 青岭县档案馆"], "青岭县档案馆", date(2024, 1, 2)),
        ([_LAST, "2024年1月2日", "青岭县档案馆"], "青岭县档案馆", date(2024, 1, 2)),
        ([_LAST, "2024年1月2日"], None, date(2024, 1, 2)),
        ([_LAST, "青岭县档案馆", "2024年月2日"], "青岭县档案馆", None),
        ([_LAST, "中共青岭县档案馆支部", "来源：县档案馆"], "中共青岭县档案馆支部", None),
        ([_LAST, "青岭县人民政府"], "青岭县人民政府", None),
        ([_LAST, "青岭县档案馆", "2024年1月2日", "浏览量：30", "编辑：办公室"], "青岭县档案馆", date(2024, 1, 2)),
    ],
)  # fmt: skip
def test_the_signature(lines: list[str], names: str | None, on: date | None) -> None:
    """Names and a day sign, in either order, on one line or some; a name in full signs alone."""
    page = scan("\n".join(["正文。", *lines]))
    found = signature(page, 0)

    assert found is not None
    assert (None if found.names is None else page.folded[slice(*found.names)]) == names
    assert (None if found.signed is None else found.signed.on) == on


def test_the_lines_of_the_signature() -> None:
    """A signature tells its first line and its last."""
    page = scan(f"正文。\n{_LAST}\n中共青岭县粮库总支\n青岭县粮食公司\n2024年1月2日\n浏览量：30")
    found = signature(page, 0)

    assert found is not None
    assert (found.first, found.last) == (2, 4)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [_LAST],
        [_LAST, "青岭县档案馆"],
        ["中共青岭县档案馆支部", f"{'逐月核对账目' * 12}。"],
        ["至2024年1月2日", _LAST],
        ["会议定于", "2024年1月2日", "召开"],
        [_LAST, "2024年1月"],
        [_LAST, "2024年1月2日、2024年3月4日"],
        [_LAST, "由青岭县档案馆于2024年1月2日发布"],
    ],
)
def test_nobody_signs(lines: list[str]) -> None:
    """A day within a sentence, a short name alone, or a body that goes on is no signature."""
    page = scan("\n".join(["正文。", *lines]))

    assert signature(page, 0) is None


def test_a_signature_stands_in_the_body() -> None:
    """Lines before the body sign nothing."""
    page = scan("青岭县档案馆\n2024年1月2日\n正文。")

    assert signature(page, 2) is None


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (["正文。", _LAST, "上一篇：公示", "下一篇：公告"], 2),
        (["正文。", _LAST, "相关阅读", "档案馆开放时间", "上一篇：公示"], 2),
        (["正文。", _LAST, "1.台账缺失", "上一篇：公示"], 3),
        (["正文。", _LAST, "整改情况：已整改", "上一篇：公示"], 3),
        (["正文。", "核对" * 30, "上一篇：公示"], 2),
        (["正文。", _LAST], 2),
        (["正文。", "上一篇：公示", "下一篇：公告"], 1),
    ],
)
def test_furniture_behind(lines: list[str], end: int) -> None:
    """Furniture, with short links between its lines, begins behind the last line of the body."""
    page = scan("\n".join(lines))

    assert furniture_behind(page, 0) == end


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (["一是立制。", "下一步，我们将继续抓好整改后续工作，巩固整改成果，不断提升水平。", "欢迎广大干部群众监督。"], (1, 2)),
        (["一是立制。", "联系电话：0731-2345678"], (1, 1)),
        (["一是立制。", "如有意见，请反映。", "邮箱：a@b.cn"], (1, 1)),
        (["整改进度：已完成", "下一步，我们将继续抓好整改后续工作，巩固整改成果，不断提升水平。"], (1, 2)),
        (["责任单位：办公室", "今后，我们将继续抓好整改的后续工作，巩固整改成果，不断提升水平。"], (1, 2)),
        (["一是立制，", "下一步，我们将继续抓好整改后续工作，巩固整改成果，不断提升水平。"], (2, 2)),
        (["整改情况：甲", "下一步，我们将继续抓好整改后续工作，巩固整改成果，不断提升水平。"], (2, 2)),
        (["一是立制。", "下一步整改。"], (2, 2)),
        (["一是立制。"], (1, 1)),
    ],
)  # fmt: skip
def test_where_plan_and_invitation_begin(lines: list[str], places: tuple[int, int]) -> None:
    """A paragraph of what comes next behind the end of an item is a plan; then comes the invitation."""
    page = scan("\n".join(lines))

    assert closing(page, 0, len(page.lines)) == places


def test_a_plan_may_stand_at_the_very_beginning() -> None:
    """Where nothing stands before it, a plan is a plan."""
    page = scan("下一步，我们将继续抓好整改后续工作，巩固整改成果，不断提升水平。")

    assert closing(page, 0, 1) == (0, 1)


def test_the_parts_of_the_contact_block() -> None:
    """Telephones, postcode, address and e-mail addresses are told, a blank before @ or not."""
    page = scan(
        "联系电话：0731-2345678、（0731）87654321，传真：13900000000；邮编：410000；"
        "通信地址：青岭县解放路1号；电子邮箱：qingling @ example.cn。"
    )
    found = contact(page, 0, len(page.folded))

    assert [page.folded[slice(*one)] for one in found.phones] == [
        "0731-2345678",
        "(0731)87654321",
        "13900000000",
    ]
    assert [page.folded[slice(*one)] for one in found.emails] == ["qingling @ example.cn"]
    assert found.postcode is not None
    assert page.folded[slice(*found.postcode)] == "410000"
    assert found.address is not None
    assert page.folded[slice(*found.address)] == "青岭县解放路1号"


def test_what_no_contact_block_holds_is_absent() -> None:
    """Where nothing of a contact is printed, all its parts are absent; digits alone are no number."""
    page = scan("全年受理来信12345678封。")
    found = contact(page, 0, len(page.folded))

    assert (found.phones, found.emails, found.postcode, found.address) == ((), (), None, None)
