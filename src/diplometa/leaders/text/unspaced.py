"""Sets titles and parties apart from the name in Chinese, Japanese and Korean, which divide no words."""

from diplometa.leaders.text.offices import party_of, titles

__all__ = ["divided"]


def divided(text: str) -> str:
    """A text in a script without spaces with the title that it ends in set apart: 岸田文雄首相."""
    if not ("\u3040" <= text[-1:] <= "\u9fff" or "\uac00" <= text[-1:] <= "\ud7a3"):
        return text
    lead = _unspaced_lead(text)
    if lead or " " in text:
        return lead or text
    begins = range(max(2, len(text) - 12), len(text))
    at = next((at for at in begins if text[at:] in titles()), len(text))
    return f"{text[:at]}, {text[at:]}" if at < len(text) else text


def _unspaced_lead(text: str) -> str:
    """The text with blanks behind the party and title that it begins with: 中国国家主席习近平; empty without one."""
    for at in range(min(9, len(text) - 2), -1, -1):
        if at and (at == 1 or party_of(text[:at]) is None):
            continue
        for end in range(min(at + 10, len(text) - 1), at + 1, -1):
            if text[at:end].strip() and text[at:end].strip() in titles():
                return " ".join(part.strip() for part in (text[:at], text[at:end], text[end:]) if part.strip())
    return ""
