"""What the reader itself says of a document: the kinds REA…; imported by `reading` alone."""

from __future__ import annotations

from rectify.diagnostics import Kind, Severity

NO_PROBLEMS = Kind(
    code="REA001",
    name="no-problems",
    severity=Severity.WARNING,
    message_zh="没有读出任何问题",
    message_en="no problem could be read",
    finds_zh="文中没有带序号或标签、下有整改情况的条目",
    finds_en="a text without any item: a heading, by ordinal or label, with an account beneath it",
    matters_zh="没有条目就没有可统计、可核对的内容",
    matters_en="without items there is nothing to count and nothing to hold claims against",
    advice_zh="请确认传入的是整改通报的全文,而不是网页外壳、附件目录或图片说明",
    advice_en="check that the text is a whole bulletin and not a page's frame or a list of files",
    source_zh="rectify 的阅读约定",
    source_en="the conventions of this reader",
)
UNREAD_STATUS = Kind(
    code="REA002",
    name="unread-status",
    severity=Severity.WARNING,
    message_zh="整改状态“{words}”不在词表中,未作判断",
    message_en="the status “{words}” is not in the vocabulary and was not guessed",
    finds_zh="状态标签后面的词语不是已知的状态用语",
    finds_en="words behind a label of status that state none that is known",
    matters_zh="状态只取原文,不推测;读不出的状态按“未说明”统计",
    matters_en="a status is what the text says; one that is not understood counts as unstated",
    advice_zh="请对照原文确认,必要时在台账中补录状态",
    advice_en="look at the words, and enter the status in the ledger where it is needed",
    source_zh="rectify 的阅读约定",
    source_en="the conventions of this reader",
)
UNREADABLE_CHARACTERS = Kind(
    code="REA003",
    name="unreadable-characters",
    severity=Severity.INFO,
    message_zh="有 {count} 处控制字符或网页标记残留未读入",
    message_en="{count} runs of control characters or debris of mark-up were left out",
    finds_zh="文中夹有控制字符、无效编码或网页标记残留",
    finds_en="control characters, invalid code points, or debris of mark-up within the text",
    matters_zh="这些字符不是公开内容,读入会使文本不可比较、不可存储",
    matters_en="they are no part of what was published, and no value can hold them",
    advice_zh="如数量较多,请检查文件的编码和来源",
    advice_en="where there are many, check the encoding and the origin of the file",
    source_zh="rectify 的阅读约定",
    source_en="the conventions of this reader",
)
LEFT_AMONG_ITEMS = Kind(
    code="REA004",
    name="text-left-over",
    severity=Severity.INFO,
    message_zh="正文中有文字没有归入任何条目:{words}",
    message_en="text within the body found no place: {words}",
    finds_zh="题目与落款之间有文字既不属于条目,也不属于段落",
    finds_en="text between title and signature that belongs to no item and to no passage",
    matters_zh="读者不丢弃任何文字:没有归处的文字原样列出",
    matters_en="nothing is thrown away: what finds no place is listed as it stands",
    advice_zh="请查看这段文字是否是页面装饰;若是内容,请检查其序号或标签",
    advice_en="see whether it is page furniture; if it is content, look at its ordinal or label",
    source_zh="rectify 的阅读约定",
    source_en="the conventions of this reader",
)
NO_TEXT = Kind(
    code="REA005",
    name="no-text",
    severity=Severity.WARNING,
    message_zh="传入的文本为空,或没有可读的文字",
    message_en="the text is empty, or holds nothing that can be read",
    finds_zh="文本为空白",
    finds_en="a text that is blank",
    matters_zh="空文本得到空报告,不代表没有问题",
    matters_en="an empty text gives an empty report, and no word on whether there were problems",
    advice_zh="请检查文件是否下载完整、是否为扫描件",
    advice_en="check that the file is whole and that it is no scan",
    source_zh="rectify 的阅读约定",
    source_en="the conventions of this reader",
)
CONFLICTING_STATUS = Kind(
    code="REA006",
    name="conflicting-status",
    severity=Severity.WARNING,
    message_zh="同一条目先后写明两种不同的整改状态,未作判断",
    message_en="one item states two different statuses behind the same label; neither was chosen",
    finds_zh="同一标签在同一条目下出现两次,状态不一致",
    finds_en="a label of status that stands twice under one item, with different statuses",
    matters_zh="取任何一个都是推测;该条目按“未说明”统计",
    matters_en="to choose either would be a guess; the item counts as unstated",
    advice_zh="请对照原文确认哪一个为准",
    advice_en="look at the document, and enter the status that holds",
    source_zh="rectify 的阅读约定",
    source_en="the conventions of this reader",
)
KINDS = (
    NO_PROBLEMS,
    UNREAD_STATUS,
    UNREADABLE_CHARACTERS,
    LEFT_AMONG_ITEMS,
    NO_TEXT,
    CONFLICTING_STATUS,
)
"""The reader's own kinds, sorted by code."""
