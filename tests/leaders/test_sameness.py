"""Two spellings of one name: the same, another, or not to be known."""

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.leaders.text.names import parse_name
from diplometa.leaders.text.sameness import same_name
from diplometa.leaders.text.transcribing import pinyin

SAME = [
    ("Pavel Sorokin", "Павел Сорокин"),
    ("Pavel Sorokin", "Сорокин Павел Андреевич"),
    ("Pavel Sorokin", "Pavel Andreyevich Sorokin"),
    ("Wasili Juschenko", "Vasily Yushchenko"),
    ("Valery Sobolenko", "Walerij Sobolenko"),
    ("Nikolai Vetrov", "Nikolay Wetrow"),
    ("Myroslav Tkachenko", "Мирослав Ткаченко"),
    ("Mohammed Darwish", "Muhamad Darwish"),
    ("Samir al-Haddad", "سمير الحداد"),
    ("Abdel Karim el-Mansi", "Abdul Karim al-Mansi"),
    ("Tung Hsiao-p'ing", "Dong Xiaoping"),
    ("Chu En-lai", "Zhu Enlai"),
    ("Chung Mi-rae", "CHUNG Mi Rae"),
    ("Mi-rae Chung", "Chung Mi-rae"),
    ("Lindqvist, Emil", "Emil Lindqvist"),
    ("José Ibáñez", "Jose Ibanez"),
    ("Hans Möller", "Hans Moeller"),
    ("Dr. Emil Lindqvist MP", "Emil LINDQVIST"),
    ("王小明", "王小明"),
    ("Otto III", "King Otto III"),
    ("石破茂", "Shigeru Ishiba"),
    ("王国強", "王國强"),
    ("渡辺太郎", "渡邊太郎"),
    ("Kuo Chung-ho", "Guo Zhonghe"),
    ("Chu Teh", "Zhu De"),
    ("Li Ta-chao", "Li Dazhao"),
    ("Hukumoto Zyunzi", "Junji Fukumoto"),
    ("Ootani Shouzou", "Otani Shozo"),
    ("Aleksandr Vetrov", "Alexandr Vetrov"),
    ("Лідія Вдовиченко", "Lidiya Vdovychenko"),
    ("Юлія Вдовиченко", "Yulia Vdovychenko"),
    ("Samir as-Sayyid", "Sameer al-Sayed"),
]
OTHER = [
    ("Emil Lindqvist", "Pavel Sorokin"),
    ("Emil Lindqvist", "Sven Lindqvist"),
    ("Hasan Darwish", "Hussein Darwish"),
    ("Emil F. Lindqvist", "Robert F. Lindqvist"),
    ("Emil Lindqvist Jr.", "Emil Lindqvist Sr."),
    ("Otto III", "Otto II"),
    ("Lindqvist", "Pavel Sorokin"),
    ("王小明", "李大"),
    ("王小明", "李大同"),
    ("Chou Tung-ho", "Zhu Donghe"),
    ("Kim Min-su", "Kim Chol-ho"),
    ("안철수", "이민호"),
]
UNKNOWN = [
    ("E. Lindqvist", "Emil Lindqvist"),
    ("Emil Lindqvist", "Emil Sven Lindqvist"),
    ("Lindqvist", "Lindqvist"),
    ("Lindqvist", "Emil Lindqvist"),
    ("Bill Lindqvist", "William Lindqvist"),
    ("Anna Lindqvist", "Anne Lindqvist"),
    ("Emil Lindqvist Jr.", "Emil Lindqvist"),
    ("王小明", "Wang Xiaoming"),
    ("王小明", "王小民"),
    ("Chiang Kai-shek", "Jiang Jieshi"),
    ("Sun Yat-sen", "Sun Zhongshan"),
    ("No Min-u", "Roh Min-woo"),
    ("Chon Chol-su", "Jeon Cheol-soo"),
    ("Ri Min-ho", "Lee Min-ho"),
    ("Pan Li", "Ban Li"),
    ("Ali Hassan", "Hassan Ali"),
    ("Noureddine Bedoui", "Nur al-Din Badawi"),
    ("Djordje Simic", "Đorđe Simić"),
    ("Youssef Chahed", "Yusuf al-Shahid"),
    ("محمد السيد", "Mahmoud El Sayed"),
]


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        *((one, two, True) for one, two in SAME),
        *((one, two, False) for one, two in OTHER),
        *((one, two, None) for one, two in UNKNOWN),
    ],
)
def test_told(one: str, two: str, told: bool | None) -> None:
    assert same_name(one, two) is told
    assert same_name(parse_name(two), parse_name(one)) is told


def test_refuses_what_is_no_name() -> None:
    with pytest.raises(ParseError):
        same_name("Emil Lindqvist", "1234")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Mao Tse-tung", "maozedong"),
        ("Mao Zedong", "maozedong"),
        ("Chu Teh-huai", "zhudehuai"),
        ("Emil", None),
        ("Emil Ö1", None),
        ("Kuo Mo-jo", "guomoruo"),
        ("Hsu Shih-ying", "xushiying"),
        ("Chiang Kai-shek", None),
    ],
)
def test_pinyin(name: str, told: str | None) -> None:
    assert pinyin(name) == told


@given(st.text(max_size=40), st.text(max_size=40))
def test_is_symmetric_and_never_crashes(one: str, two: str) -> None:
    try:
        told = same_name(one, two)
    except ParseError:
        return
    assert same_name(two, one) is told
