"""What joins the places of a locator: separators of lists and ranges, "of" before what stands above, words behind."""

import re

__all__ = [
    "BRACKET",
    "FOLLOWING",
    "MORE",
    "MORE_OF_EITHER",
    "OF",
    "ORDINAL_WORD",
    "ROMAN",
    "SELF",
    "SEPARATOR",
]

SEPARATOR = re.compile(
    r"(?P<range>\s?-\s?(?=[\dIVXLCa-z(\[])|\s+(?:to|through|until|bis|tot|al|a|ate|po|по)\s+)"
    r"|(?P<slash>\s?/\s?)"
    r"|(?P<and>\s?,?\s*(?:and/or|and|or|as well as|&|et|ou|und|oder|sowie|en|y|o|e|и|или)\s+)"
    r"|(?P<comma>\s?[,;]\s*)|(?P<none>\s{1,3})"
)
OF = re.compile(
    r"\s?,?\s+(?:(?:de l|dell)'\s?|"
    r"(?:(?:of|in|to)(?:\s+(?:the|(?P<its>its)))?|under|de la|de|des|du|del|della|do|da|van het|van|der)\s+)"
    r"(?:(?:said|same)\s+)?"
)
SELF = re.compile(
    r"\s?,?\s+(?:of|in|under|to)\s+(?P<which>this|the present|that|the said|the same|the preceding|the previous"
    r"|the foregoing)"
    r"\s+(?P<unit>article|section|chapter|part|annex|protocol|paragraph|rule|regulation)(?!\w)"
)
FOLLOWING = re.compile(r"\s(?:et seqq?\.?|ff?\.|et suiv(?:\.|ants)?|and following)")
ORDINAL_WORD = re.compile(r"(?:the\s+)?(?:[a-z-]{3,14}|\d{1,2}(?:st|nd|rd|th)) ")
BRACKET = re.compile(r"\(?(\d{1,3}|[a-z]{1,5}|[A-Z]{1,2})\)")
ROMAN = re.compile(r"[IVXLC]+(?!\w|\.(?!\d))")
MORE = re.compile(r"(?:\([^()]{1,5}\)|[\w.])*(?:\s?[,;/-]|\s+(?:and|or|to|of|in)\s|[.)\s]*$|\.\s)")
# A word that announces one or many has a name behind the second number: "Art. 101 und 102 AEUV".
MORE_OF_EITHER = re.compile(r"\d{1,3}(?:\([^()]{1,5}\))?\s(?:[^\W\d_a-z]{2}|(?:des|der|van|du|de|da|do)\s|[А-ЯЁ])")
