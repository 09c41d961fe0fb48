"""Who was inspected, and how to reach them; anybody above the model may import it."""

from __future__ import annotations

from attrs import field, frozen

from rectify.model import _checks as checks

__all__ = ["Contact", "Organization"]


@frozen(kw_only=True)
class Organization:
    """The organization that reports.

    Attributes:
        name: The full name, as it signs.
        organ: The organ that speaks for it: 党组, 党委, 党总支.
        host: The organization whose organ it is.
        level: Where it stands: province, city, county, as printed.
    """

    name: str | None = field(default=None, repr=checks.brief)
    organ: str | None = field(default=None, repr=checks.brief)
    host: str | None = field(default=None, repr=checks.brief)
    level: str | None = field(default=None, repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.optional("Organization.name", self.name)
        checks.optional("Organization.organ", self.organ)
        checks.optional("Organization.host", self.host)
        checks.optional("Organization.level", self.level)


@frozen(kw_only=True)
class Contact:
    """Where the public can turn to, as printed."""

    phones: tuple[str, ...] = field(default=(), repr=checks.brief)
    emails: tuple[str, ...] = field(default=(), repr=checks.brief)
    postcode: str | None = field(default=None, repr=checks.brief)
    address: str | None = field(default=None, repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.texts("Contact.phones", self.phones)
        checks.texts("Contact.emails", self.emails)
        checks.optional("Contact.postcode", self.postcode)
        checks.optional("Contact.address", self.address)
