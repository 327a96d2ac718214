"""Dates of treaties, archives, minutes and encyclopaedias, without a reference date."""

import pytest

from diplometa.dates.text import find_dates

SAID = [
    ("DONE at Washington this nineteenth day of January, one thousand nine hundred and sixty.", ["1960-01-19"]),
    (
        "Done at Paris on the tenth day of December in the year of our Lord eighteen hundred and ninety-eight.",
        ["1898-12-10"],
    ),
    ("Done at Washington, in duplicate, this 17th day of June 1925.", ["1925-06-17"]),
    ("Done at Washington, this 4th day of April, 1949.", ["1949-04-04"]),
    (
        (
            "Done at Vienna, in the year one thousand nine hundred and seventy-eight, on the seventeenth "
            "day of September."
        ),
        ["1978-09-17"],
    ),
    (
        (
            "Done at Guadalupe Hidalgo on the second day of February in the year of our Lord one thousand "
            "eight hundred and forty-eight."
        ),
        ["1848-02-02"],
    ),
    (
        "Done this Third day of September, in the Year of our Lord one thousand seven hundred and eighty-three.",
        ["1783-09-03"],
    ),
    ("Done at New York, this twenty-second day of April, two thousand and sixteen, in six languages.", ["2016-04-22"]),
    ("Done at Geneva this twelfth day of August 1949, in English and French.", ["1949-08-12"]),
    ("DONE at London the eighth day of August, One thousand nine hundred and forty-five.", ["1945-08-08"]),
    ("Done in London in quadruplicate this 8th day of August nineteen hundred and forty-five.", ["1945-08-08"]),
    ("Done at the Hague, the 18th of October 1907.", ["1907-10-18"]),
    ("Done at Nairobi on this fifth day of June in the year one thousand nine hundred and ninety-two.", ["1992-06-05"]),
    ("Done at Rome on the seventeenth of July nineteen ninety-eight.", ["1998-07-17"]),
    ("Done at Kyoto this eleventh day of December one thousand nine hundred and ninety-seven.", ["1997-12-11"]),
    (
        "Done at Marrakesh this fifteenth day of April one thousand nine hundred and ninety-four, in a single copy.",
        ["1994-04-15"],
    ),
    ("in the one thousand nine hundred and forty-eighth year; in the year nineteen hundred and five", ["1905"]),
    ("Done at Teheran this first day of December, 1943.", ["1943-12-01"]),
    ("Signed at Tokyo, this twenty-second day of the sixth month of the year 1965.", ["1965"]),
    ("Done on the thirty-first of March, eighteen fifty-four.", ["1854-03-31"]),
    (
        (
            "Given under my hand at the City of Washington this 2nd day of July, A.D. 1890, and of the "
            "Independence the 114th."
        ),
        ["1890-07-02"],
    ),
    ("Washington, January [13], 1942.", ["1942-01-13"]),
    ("Memorandum, June 25 [27?], 1942", ["1942-06-25"]),
    ("[Undated, ca. May 1946]", ["1946-05~"]),
    ("[Washington,] February 2, 1943—4 p.m.", ["1943-02-02"]),
    ("Moscow, January 3, 1952-4:57 p. m.", ["1952-01-03"]),
    ("Moscow, 3.VII.1954.", ["1954-07-03"]),
    ("Moscow, 3-VII-1954; 3 VII 1954", ["1954-07-03", "1954-07-03"]),
    ("Moscow, 12/XI/1949", ["1949-11-12"]),
    ("Received 5-Feb-62.", ["[1862-02-05,1962-02-05]"]),
    ("Received Feb. 5, '62 and 6 Mar '62.", ["[1862-02-05,1962-02-05]", "1962-03-06"]),
    ("In June 1962 he wrote; on Feb. 5, '63 he left.", ["1962-06", "1963-02-05"]),
    ("The treaty of 10/22 January 1881.", ["1881-01-22"]),
    ("Signed 23 August (5 September) 1905.", ["1905-09-05"]),
    ("A chronicler, fl. 1200, says so.", ["1200~"]),
    ("Jean Monnet (b. 1888, d. 1979) was there.", ["1888", "1979"]),
    ("Bismarck (1815–1898) and Palmerston (1784-1865) met.", ["1815/1898", "1784/1865"]),
    ("Bismarck (1 April 1815 – 30 July 1898) was chancellor.", ["1815-04-01/1898-07-30"]),
    ("Talleyrand (born 2 February 1754; died 17 May 1838)", ["1754-02-02", "1838-05-17"]),
    ("Map, c. 1815; letter, ca. 1648; chart, circa 1500; c1900", ["1815~", "1648~", "1500~", "1900~"]),
    ("The Roman empire, 1st century BC to 5th century AD", ["-00XX/04XX"]),
    ("the late 18th and early 19th centuries", ["1766~/1799~", "1800~/1833~"]),
    ("in mid-century; the mid-nineteenth century; the mid-19th century", ["1833~/1866~", "1833~/1866~"]),
    ("the first decade of the twentieth century; the closing decade of the 19th century", ["190X", "189X"]),
    ("In the second decade of the 21st century", ["201X"]),
    ("In the closing years of the 1930s", ["1936~/1939~"]),
    ("during the 1914-1918 war and the 1870/71 war", ["1914/1918", "1870/1871"]),
    ("between 1 and 5 September 1961", ["1961-09-01/1961-09-05"]),
    ("between September 1 and 5, 1961", ["1961-09-01/1961-09-05"]),
    ("between September 1961 and October 1962", ["1961-09/1962-10"]),
    ("from September 1 through September 6, 1961", ["1961-09-01/1961-09-06"]),
    ("from September 1 until October 6, 1961", ["1961-09-01/1961-10-06"]),
    ("of the 1st and 2d of September, 1898", ["1898-09-01/1898-09-02"]),
    ("on the 3d of June, 1898; August 2d, 1898", ["1898-06-03", "1898-08-02"]),
    ("Your note of September 3, 1898, and that of the 22d instant.", ["1898-09-03", "1898-09-22"]),
    ("Your note of March 3, 1898; mine of the 15th ultimo.", ["1898-03-03", "1898-02-15"]),
    ("A meeting in the second week of October 1962", ["1962-10-08~/1962-10-14~"]),
    ("the last week of May 1940; the final week of May 1940", ["1940-05-25~/1940-05-31~", "1940-05-25~/1940-05-31~"]),
    ("the first Monday of September 1900; the 2nd Tuesday in November 1948", ["1900-09-03", "1948-11-09"]),
    (
        "the first day of July 1968; the last day of 1949; the first day of 1950",
        ["1968-07-01", "1949-12-31", "1950-01-01"],
    ),
    ("thirty days after 1 July 1968; 6 months after 1 July 1968", ["1968-07-31", "1969-01"]),
    ("the eve of 1914; on the eve of World War II", ["1914"]),
    ("until 1 January 1993 at the latest", ["../1993-01-01"]),
    ("by 1 January 1993 at the latest; 1 July 1992 at the earliest", ["../1993-01-01", "1992-07-01/.."]),
    ("not later than the 30th day of June 1993", ["../1993-06-30"]),
    ("on or about June 5, 1944; on or about the 6th of June 1944", ["1944-06-05~", "1944-06-06~"]),
    ("1870 (?); [1870?]; 1870?", ["1870?", "1870?", "1870"]),
    ("prior to 1914; up to 1914; down to 1914; until after 1918", ["../1914", "../1914", "../1914", "1918/.."]),
    ("post-1945 order; pre-1914 Europe; the post-1991 era", ["1945", "1914", "1991"]),
    (
        "the interwar years 1919–39; 1914–1918; 1989/90; 1989–90; 1999/2000",
        ["1919/1939", "1914/1918", "1989/1990", "1989/1990", "1999/2000"],
    ),
    ("the Agreement of 12 November 1999 and its Protocol of the same date", ["1999-11-12"]),
    ("Exchange of notes at Rome October 6 and 9, 1950", ["1950-10-06", "1950-10-09"]),
    ("Exchange of notes at Rome July 1 and August 9, 1950", ["1950-07-01", "1950-08-09"]),
    ("entered into force August 9, 1950; operative July 1, 1950", ["1950-08-09", "1950-07-01"]),
    (
        "Signed at Rome Oct. 6, 1950; in force Oct. 6, 1950. 1 UST 123; TIAS 2100; 98 UNTS 1950",
        ["1950-10-06", "1950-10-06"],
    ),
    ("Minutes of the 2024th meeting held on Thursday, 30 July 1981, at 3.30 p.m.", ["1981-07-30"]),
    ("The meeting was called to order at 10.15 a.m. on 5 May 1990.", ["1990-05-05"]),
    ("68 Stat. 2010; 22 CFR 2000; 1969 I.C.J. 3", ["1969"]),
    ("Geneva, 4–22 May 1964, 3rd session", ["1964-05-04/1964-05-22"]),
    ("Geneva, 23 March–16 June 1964", ["1964-03-23/1964-06-16"]),
    ("Geneva, Dec. 28, 1963–Jan. 5, 1964", ["1963-12-28/1964-01-05"]),
    ("Potsdam, July 17-August 2, 1945", ["1945-07-17/1945-08-02"]),
    ("Potsdam Conference (17 July to 2 August 1945)", ["1945-07-17/1945-08-02"]),
    ("Easter 1916; Whitsun 1950; Ramadan 2024", ["1916", "1950", "2024"]),
    ("VE Day 1945; Armistice Day, 1918; All Saints' Day 1954", ["1945", "1918-11-11", "1954-11-01"]),
    ("The Second World War (1939-1945), the Cold War (1947-91).", ["1939/1945", "1947/1991"]),
    ("the 5th, 6th and 7th of May 1990", ["1990-05-05/1990-05-07"]),
    ("the fifteenth to the twentieth of June, 1815", ["1815-06-15/1815-06-20"]),
    ("in the year 1815; in the year of grace 1815; anno 1815; Anno Domini 1815", ["1815", "1815", "1815", "1815"]),
    ("the first of May 1886; May the first, 1886; the 1st May 1886", ["1886-05-01", "1886-05-01", "1886-05-01"]),
    ("the twenty-second of October, nineteen sixty-two", ["1962-10-22"]),
    (
        (
            "as from the 1st day of January 1960; with effect from 1 Jan. 1960; commencing 1 January 1960; "
            "beginning on 1 January 1960"
        ),
        ["1960-01-01/..", "1960-01-01/..", "1960-01-01/..", "1960-01-01/.."],
    ),
    ("the years 1815 to 1848; 1815 through 1848; the decades from 1815", ["1815/1848", "1815/1848", "1815/.."]),
    ("Potsdam, July 17, 1945, 5 p.m.", ["1945-07-17"]),
    ("[Potsdam, July 17, 1945]", ["1945-07-17"]),
    ("Babelsberg, July 17 [18], 1945.", ["1945-07-17"]),
    ("London, undated [received July 17, 1945]", ["1945-07-17"]),
    ("Washington, July 17, 1945—noon.", ["1945-07-17"]),
    ("No. 123. Dated July 17; received July 18, 1945.", ["1945-07-17", "1945-07-18"]),
    ("Moscow, [June?] 1945", ["1945-06?"]),
    ("Moscow, June 1945 [exact date unknown]", ["1945-06"]),
    ("Teheran, Nov. 28–Dec. 1, 1943", ["1943-11-28/1943-12-01"]),
    ("Memorandum of Conversation, 9:30–10:45 a.m., July 17, 1945", ["1945-07-17"]),
    ("Letter of the 9th of last month; yours of July 3rd; ours of the 4th.", ["XXXX-07-03"]),
    ("On this, the 4th day of July, 1776, we declare.", ["1776-07-04"]),
    ("Done at Vienna, this eighth day of April, one thousand nine hundred and eighty-three.", ["1983-04-08"]),
    ("Done at Lisbon on 13 December in the year two thousand and seven.", ["2007-12-13"]),
    (
        "Done at Rome this twenty-fifth day of March in the year one thousand nine hundred and fifty-seven.",
        ["1957-03-25"],
    ),
    ("Done at Brussels, the 17th March, 1948.", ["1948-03-17"]),
    (
        "Done at Maastricht on the seventh day of February in the year one thousand nine hundred and ninety-two.",
        ["1992-02-07"],
    ),
    ("Done at Montego Bay, this tenth day of December, one thousand nine hundred and eighty-two.", ["1982-12-10"]),
    ("Done at Havana, this twentieth day of February, nineteen hundred twenty-eight.", ["1928-02-20"]),
    (
        (
            "Done at Portsmouth this fifth day of the ninth month of the thirty-eighth year of Meiji, "
            "corresponding to the twenty-third day of August (fifth September), one thousand nine hundred and five."
        ),
        ["1905-09-05"],
    ),
    ("Done in triplicate in Paris this 3d day of September, 1783.", ["1783-09-03"]),
    ("Done on November 21, two thousand and three.", ["2003-11-21"]),
    ("Signed this 21st day of November, A. D. 1903, in the City of Panama.", ["1903-11-21"]),
    ("Signed at Peking on the 7th September, 1901, in twelve copies.", ["1901-09-07"]),
    ("This Convention shall enter into force on the ninetieth day after 1 July 1990.", ["1990-09-29"]),
    (
        (
            "It shall remain open for signature until 31 March 1962 at the Ministry and thereafter, until "
            "31 March 1963, in New York."
        ),
        ["../1962-03-31", "../1963-03-31"],
    ),
    ("It shall apply as from 1 January of the following year.", ["XXXX-01-01/.."]),
    ("It shall apply from 1 January 1970 to 31 December 1974 inclusive.", ["1970-01-01/1974-12-31"]),
    ("It shall apply for the period 1 January 1970 to 31 December 1974.", ["1970-01-01/1974-12-31"]),
    ("Reports covering the period ending on 31 December 1974 are due.", ["1974-12-31"]),
    ("Not earlier than 1 May 1975 and not later than 30 June 1975.", ["1975-05-01/..", "../1975-06-30"]),
    ("Adopted at the 183rd plenary meeting, 10 December 1948.", ["1948-12-10"]),
    ("Resolution 217 A (III) of 10 December 1948", ["1948-12-10"]),
    ("S/RES/242 (1967), 22 November 1967", ["1967", "1967-11-22"]),
    ("Official Records, Fifty-sixth Session (2001), vol. 1950, p. 1999", ["2001"]),
    (
        "Minutes of the 5th meeting, held at Headquarters, New York, on Tuesday, 3 April 1990, at 10 a.m.",
        ["1990-04-03"],
    ),
    ("Meeting of 3/4 April 1990", ["1990-04-03/1990-04-04"]),
    ("3-4.IV.1990; 3.iv.1990", ["1990-04-04", "1990-04-03"]),
    ("Tuesday 3rd April 1990; Tues. 3 Apr. 90", ["1990-04-03", "1990-04-03"]),
    ("The Congress (September 1814 to June 1815) redrew Europe.", ["1814-09/1815-06"]),
    ("He lived c. 1480–1521.", ["1480~/1521"]),
    ("He reigned (r. 1643–1715) long.", ["1643/1715"]),
    ("Born on or about 5 May 1800, he died after 1850.", ["1800-05-05~", "1850/.."]),
    ("In the late sixteenth and early seventeenth centuries", ["1566~/1599~", "1600~/1633~"]),
    ("the 16th-century fort; a nineteenth-century map; 20th-century Europe", ["15XX", "18XX", "19XX"]),
    ("the second quarter of the 19th century; the last third of the 19th century", ["1825/1849", "18XX"]),
    ("at the end of the 18th century; toward the close of the 18th century", ["1766~/1799~", "1766~/1799~"]),
    ("around the year 1000; in the year 1000; about A.D. 1000", ["1000~", "1000", "1000~"]),
    ("1066 and 1492; in 1066; the Charter of 1215; in 1415 and 1453", ["1492", "1066", "1215", "1415", "1453"]),
    (
        "3 Sept. 1939–8 May 1945; 3.9.1939–8.5.1945; 3/9/1939",
        ["1939-09-03/1945-05-08", "1939-09-03/1945-05-08", "[1939-03-09,1939-09-03]"],
    ),
    ("1939-09-03–1945-05-08; 1939-09-03 to 1945-05-08", ["1939-09-03/1945-05-08", "1939-09-03/1945-05-08"]),
    ("From September 1939 up to and including May 1945", ["1939-09/1945-05"]),
    (
        "as late as 1944; as far back as 1890; not until 1950; no sooner than 1960",
        ["1944", "1890", "1950/..", "1960/.."],
    ),
    (
        "the treaty of 1839; the 1839 treaty; Treaty of London (1839); Treaty of London, 1839",
        ["1839", "1839", "1839", "1839"],
    ),
    ("the Convention of London of 1841 and that of Paris of 1856", ["1841", "1856"]),
    ("the Ninth of November 1918; Eleventh November 1918", ["1918-11-09", "1918-11-11"]),
    (
        "the night of 4 to 5 August 1914; in the night of 4/5 August 1914",
        ["1914-08-04/1914-08-05", "1914-08-04/1914-08-05"],
    ),
    ("the afternoon of 4 August 1914; on the morning of the 4th of August, 1914", ["1914-08-04", "1914-08-04"]),
    (
        "the week of 4-10 August 1914; the month of August 1914; the year 1914",
        ["1914-08-04/1914-08-10", "1914-08", "1914"],
    ),
    ("in the summer and autumn of 1914; in spring or summer 1915", ["1914-22", "1914-23", "1915-21", "1915-22"]),
]


@pytest.mark.parametrize(("text", "values"), SAID)
def test_dates_are_read(text: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_dates(text)] == values
