"""The reader's own kinds of diagnostics."""

from rectify.reading.diagnoses import KINDS


def test_codes_are_sorted_and_stand_once() -> None:
    """The kinds are sorted by code, and no code or name stands twice."""
    codes = [kind.code for kind in KINDS]

    assert codes == sorted(set(codes))
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert all(code.startswith("REA") for code in codes)


def test_every_kind_speaks_both_languages() -> None:
    """Each kind has all its texts in Chinese and in English, with the same words to fill in."""
    for kind in KINDS:
        texts = [
            (kind.message_zh, kind.message_en),
            (kind.finds_zh, kind.finds_en),
            (kind.matters_zh, kind.matters_en),
            (kind.advice_zh, kind.advice_en),
            (kind.source_zh, kind.source_en),
        ]

        assert all(zh.strip() and en.isprintable() and en.strip() for zh, en in texts)
        assert kind.message_zh.count("{") == kind.message_en.count("{")
