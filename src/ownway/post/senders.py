"""How a message leaves: e-mail by Django's backend, texts by whatever the site has chosen."""

import smtplib
from collections.abc import Callable
from email.utils import formataddr, make_msgid, parseaddr
from functools import partial
from typing import TypeAlias

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.module_loading import import_string

from ownway.post.models import Channel, Message
from ownway.post.templates import as_text

TextSender: TypeAlias = Callable[[str, str], None]


class CouldNotSend(Exception):
    """Sending failed. ``code`` is short, without addresses; ``for_good``: no use to try again."""

    def __init__(self, code: str, *, for_good: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.for_good = for_good


def ready(channel: str) -> bool:
    """Whether this place can send that way at all."""
    return channel == Channel.EMAIL or bool(settings.OWNWAY_TEXT_SENDER)


def send(message: Message) -> None:
    """Send one message or raise CouldNotSend."""
    way = partial(_email, message) if message.channel == Channel.EMAIL else partial(_text, message)
    try:
        way()
    except CouldNotSend:
        raise
    except smtplib.SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        for_good = bool(codes) and all(500 <= code < 600 for code in codes)
        raise CouldNotSend("address_refused", for_good=for_good) from None
    except (OSError, smtplib.SMTPException) as problem:
        raise CouldNotSend(type(problem).__name__.lower()) from None
    except Exception as problem:  # whatever a sender does, the other messages must go out
        raise CouldNotSend(f"sender_{type(problem).__name__.lower()}"[:40]) from None


def console(to: str, body: str) -> None:
    """A text sender for the demo: prints instead of sending."""
    print(f"\nText to {to}:\n{body}\n", flush=True)  # noqa: T201


def _email(message: Message) -> None:
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    EmailMessage(
        subject=message.subject,
        body=message.body,
        from_email=formataddr((message.sender_name, address)) if message.sender_name else address,
        to=[message.to],
        headers={
            "Auto-Submitted": "auto-generated",
            # Django would put this machine's own name here, and that may say too much.
            "Message-ID": make_msgid(domain=address.rpartition("@")[2] or "localhost"),
        },
    ).send()


def _text(message: Message) -> None:
    if not settings.OWNWAY_TEXT_SENDER:
        raise CouldNotSend("no_sender")
    sender: TextSender = import_string(settings.OWNWAY_TEXT_SENDER)
    sender(message.to, as_text(message.body))
