"""What clauses do to other instruments, phrasing by phrasing."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake.effects import read_effects
from lawreg.intake.issued import Effect, EffectiveDay
from lawreg.model import Certainty, RelationKind, Scope, Span

OWN = "77/2031/NĐ-CP"
PLAIN = "quy định về quản lý bến thuyền"
AMENDING = (
    "sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm "
    "2024 của Chính phủ quy định về đăng ký bến thuyền"
)


def decree(articles: str, subject: str = PLAIN) -> str:
    """Write a decree around its articles."""
    return (
        "CHÍNH PHỦ\nSố: 77/2031/NĐ-CP\n"
        "Hà Nội, ngày 02 tháng 4 năm 2031\nNGHỊ ĐỊNH\n\n"
        "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
        "Theo đề nghị của Bộ trưởng Bộ Xây dựng;\n"
        f"Chính phủ ban hành Nghị định {subject}.\n{articles}\n"
        "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n"
    )


def read(articles: str, subject: str = PLAIN) -> tuple[Effect, ...]:
    """Read a decree in force from 1 June 2031."""
    days = (EffectiveDay(date(2031, 6, 1), (), "", "", Span(0, 0)),)
    return read_effects(decree(articles, subject), days, own_number=OWN)


def told(effects: tuple[Effect, ...]) -> list[str]:
    """Write each effect on one line: who does what to which provisions of whom."""
    return [
        " ".join(
            [
                e.actor_provision,
                e.kind.value,
                e.target_number or e.target_name,
                *(e.target_provisions or (e.scope.value,)),
            ]
        )
        for e in effects
    ]


ENFORCING = {
    "a decree replaces another": (
        (
            "Điều 9. Hiệu lực thi hành\n1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2031.\n"
            "2. Nghị định này thay thế Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ quy định về đăng ký bến thuyền."
        ),
        ["d9.k2 REPLACES 12/2024/NĐ-CP whole"],
    ),
    "two are replaced in one sentence after the effective date": (
        "Điều 9. Nghị định này có hiệu lực thi hành kể từ ngày ký và thay thế Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024, Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025 của Chính phủ.",
        ["d9 REPLACES 12/2024/NĐ-CP whole", "d9 REPLACES 15/2025/NĐ-CP whole"],
    ),
    "a decree is repealed": (
        "Điều 9. Hiệu lực thi hành\n2. Bãi bỏ Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ quy định về đăng ký bến thuyền.",
        ["d9 REPEALS 12/2024/NĐ-CP whole"],
    ),
    "provisions are repealed": (
        "Điều 9. Hiệu lực thi hành\n1. Bãi bỏ khoản 2 Điều 5, điểm c khoản 4 Điều 8 Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ.",
        ["d9.k1 REPEALS 12/2024/NĐ-CP d5.k2 d8.k4.c"],
    ),
    "a row of articles, each end named, is repealed": (
        "Điều 9. Bãi bỏ các điều từ Điều 4 đến Điều 7 của Nghị định số 12/2024/NĐ-CP.",
        ["d9 REPEALS 12/2024/NĐ-CP d4 d5 d6 d7"],
    ),
    "a list over lettered points ceases": (
        (
            "Điều 9. Hiệu lực thi hành\n1. Các Nghị định sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực\nthi hành:\n"
            "a) Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ quy định về đăng ký bến thuyền;\n"
            "b) Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP."
        ),
        [
            "d9.k1.a REPEALS 12/2024/NĐ-CP whole",
            "d9.k1.b REPEALS 15/2025/NĐ-CP whole",
        ],
    ),
    "items name provisions of different decrees": (
        (
            "Điều 9. Hiệu lực thi hành\n1. Bãi bỏ các quy định sau:\na) Điều 3 Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ;\n"
            "b) Khoản 2, 3 Điều 7 Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025 của Chính phủ."
        ),
        [
            "d9.k1.a REPEALS 12/2024/NĐ-CP d3",
            "d9.k1.b REPEALS 15/2025/NĐ-CP d7.k2 d7.k3",
        ],
    ),
    "it is said of the decree that it ceases": (
        "Điều 9. Hiệu lực thi hành\n1. Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ quy định về đăng ký bến thuyền hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.",
        ["d9.k1 REPEALS 12/2024/NĐ-CP whole"],
    ),
    "an instrument and provisions of another cease together": (
        "Điều 9. Hiệu lực thi hành\n1. Nghị định số 12/2024/NĐ-CP và khoản 3 Điều 6 Nghị định số 15/2025/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.",
        ["d9.k1 REPEALS 12/2024/NĐ-CP whole", "d9.k1 REPEALS 15/2025/NĐ-CP d6.k3"],
    ),
    "a law cited by name alone ceases": (
        "Điều 9. Hiệu lực thi hành\nLuật Công đoàn năm 1990 hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
        ["d9 REPEALS Luật Công đoàn năm 1990 whole"],
    ),
    "«toàn bộ» under a heading that names nothing": (
        "Điều 1. Bãi bỏ toàn bộ văn bản quy phạm pháp luật\nBãi bỏ toàn bộ Quyết định số 21/2020/QĐ-TTg ngày 09 tháng 7 năm 2020 của Thủ tướng Chính phủ.",
        ["d1 REPEALS 21/2020/QĐ-TTg whole"],
    ),
    "an article lists what it repeals": (
        (
            "Điều 1. Bãi bỏ toàn bộ một số văn bản quy phạm pháp luật của Thủ tướng Chính phủ\n"
            "1. Quyết định số 21/2020/QĐ-TTg ngày 09 tháng 7 năm 2020 của Thủ tướng Chính phủ về bến thuyền.\n"
            "2. Chỉ thị số 05/2001/CT-TTg ngày 02 tháng 3 năm 2001 của Thủ tướng Chính phủ về an toàn bến thuyền."
        ),
        ["d1.k1 REPEALS 21/2020/QĐ-TTg whole", "d1.k2 REPEALS 05/2001/CT-TTg whole"],
    ),
    "what an item repeals is an amendment, named so in its title": (
        (
            "Điều 1. Bãi bỏ toàn bộ các quyết định sau:\n"
            "1. Quyết định số 21/2020/QĐ-UBND ngày 09 tháng 7 năm 2020 của Ủy ban nhân dân tỉnh\n"
            "Sửa đổi Quyết định số 14/2018/QĐ-UBND ngày 03 tháng 4 năm 2018 của Ủy ban nhân dân tỉnh.\n"
            "2. Quyết định số 22/2020/QĐ-UBND ngày 10 tháng 7 năm 2020 của Ủy ban nhân dân tỉnh Bổ\n"
            "sung danh mục bến thuyền."
        ),
        ["d1.k1 REPEALS 21/2020/QĐ-UBND whole", "d1.k2 REPEALS 22/2020/QĐ-UBND whole"],
    ),
    "a list in a running sentence, with what carries one of its texts out": (
        "Điều 9. Các quy định về phí bến thuyền hết hiệu lực thi hành, bao gồm: Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 và các văn bản hướng dẫn thực hiện Nghị định này; Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025.",
        ["d9 REPEALS 12/2024/NĐ-CP whole", "d9 REPEALS 15/2025/NĐ-CP whole"],
    ),
    "a heading repeals something, and the sentence below says what": (
        "Điều 4. Bãi bỏ một số điều của Nghị định số 12/2024/NĐ-CP\nBãi bỏ điểm c khoản 1 và khoản 5 Điều 29 Nghị định số 12/2024/NĐ-CP.",
        ["d4 REPEALS 12/2024/NĐ-CP d29.k1.c d29.k5"],
    ),
    "a part of a point": (
        "Điều 4. Bãi bỏ điểm c (iii) khoản 1 Điều 13 Nghị định số 12/2024/NĐ-CP.",
        ["d4 REPEALS 12/2024/NĐ-CP d13.k1.c"],
    ),
    "words are struck in a form": (
        "Điều 9. Bãi bỏ cụm từ “sổ hộ khẩu” tại Mẫu số 01 và Mẫu số 02 Nghị định số 12/2024/NĐ-CP.",
        ["d9 AMENDS 12/2024/NĐ-CP unspecified"],
    ),
    "articles before the enforcing one are left out of an excerpt": (
        "Điều 1. Phạm vi\nMọi bến.\nĐiều 14. Hiệu lực thi hành\n2. Bãi bỏ Nghị định số 12/2024/NĐ-CP.",
        ["d14 REPEALS 12/2024/NĐ-CP whole"],
    ),
    "a part that no address can say is repealed": (
        "Điều 9. Bãi bỏ các quy định về phí neo đậu tại Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ.",
        ["d9 REPEALS 12/2024/NĐ-CP unspecified"],
    ),
    "an exception is not repealed": (
        "Điều 9. Bãi bỏ Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ, trừ khoản 2 Điều 4 Nghị định số 15/2025/NĐ-CP.",
        ["d9 REPEALS 12/2024/NĐ-CP whole"],
    ),
    "a decision is annulled": (
        "Điều 2. Hủy bỏ Quyết định số 21/2020/QĐ-TTg ngày 09 tháng 7 năm 2020 của Thủ tướng Chính phủ.",
        ["d2 ANNULS 21/2020/QĐ-TTg whole"],
    ),
    "a misprint is corrected": (
        "Điều 1. Đính chính khoản 2 Điều 3 Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ như sau:\n“2. Bến thuyền.”.",
        ["d1 CORRECTS 12/2024/NĐ-CP d3.k2"],
    ),
    "a passive with the text as agent replaces": (
        "Điều 9. Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ được thay thế bởi Nghị định này.",
        ["d9 REPLACES 12/2024/NĐ-CP whole"],
    ),
    "the regulation a decision issued is replaced": (
        "Điều 9. Nghị định này thay thế Quy chế quản lý bến thuyền ban hành kèm theo Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ.",
        ["d9 REPLACES 12/2024/NĐ-CP whole"],
    ),
    "the text says that it details a law": (
        "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định chi tiết một số điều của Luật Đường thủy số 23/2029/QH16 về bến thuyền.",
        ["d1 DETAILS 23/2029/QH16 unspecified"],
    ),
    "the provisions it details are named": (
        "Điều 1. Phạm vi điều chỉnh\n1. Nghị định này quy định chi tiết khoản 2 Điều 5, Điều 7 Luật Đường thủy số 23/2029/QH16.",
        ["d1.k1 DETAILS 23/2029/QH16 d5.k2 d7"],
    ),
    "the text says that it guides a decree": (
        "Điều 1. Nghị định này hướng dẫn thi hành một số điều của Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ.",
        ["d1 GUIDES 12/2024/NĐ-CP unspecified"],
    ),
}

NOTHING = {
    "items that are kept in application have titles": (
        "Điều 1. Áp dụng các quyết định sau:\n1. Quyết định số 21/2020/QĐ-UBND ngày 09 tháng 7 năm 2020 của Ủy ban nhân dân tỉnh Sửa\nđổi một số điều của Quy định ban hành kèm theo Quyết định số 14/2018/QĐ-UBND."
    ),
    "the title of what is repealed amends nothing": (
        "Điều 9. Hiệu lực thi hành\n1. Trường hợp các văn bản dẫn chiếu tại Nghị định này được sửa đổi, bổ sung hoặc thay thế thì áp dụng văn bản mới."
    ),
    "a policy for a bill is no act": (
        "Điều 1. Thông qua chính sách của dự án Luật theo hướng: Bãi bỏ điều kiện kinh doanh quy định tại Điều 5 Luật Đường thủy số 23/2029/QH16; sửa đổi khoản 2 Điều 6 Luật Đường thủy số 23/2029/QH16."
    ),
    "work assigned to a ministry is no act": (
        "Điều 4. Giao Bộ Xây dựng chủ trì nghiên cứu sửa đổi, bổ sung Nghị định số 12/2024/NĐ-CP trong năm 2032."
    ),
    "a transitional clause keeps what another said": (
        "Điều 8. Hồ sơ nộp trước ngày Nghị định này có hiệu lực được tiếp tục thực hiện theo quy định tại Nghị định số 12/2024/NĐ-CP."
    ),
    "a day told by another's end is no end": (
        "Điều 9. Khoản 9 Điều 6 có hiệu lực từ ngày Nghị định số 12/2024/NĐ-CP hết hiệu lực."
    ),
    "history is no act": (
        "Điều 2. Bến thuyền quy định tại Nghị định số 12/2024/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 15/2025/NĐ-CP phải đăng ký."
    ),
    "a ministry is no verb": (
        "Điều 2. Trình tự\n1. Các việc sau đây:\na) Bộ Tư pháp chuyển hồ sơ quy định tại Điều 26 của Luật Đường thủy số 23/2029/QH16;"
    ),
    "a power to add is no change": (
        "Điều 2. Phân cấp thẩm quyền quyết định:\n1. Bổ sung số lượng máy móc phục vụ công tác quy định tại khoản 1 Điều 4 Quyết định số 15/2030/QĐ-TTg trong trường hợp cần thiết."
    ),
}

AMENDS = {
    "a clause is amended": (
        "1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Mới.”.",
        ["d3.k1"],
    ),
    "label and number stand on different lines": (
        "1. Sửa đổi,\nbổ sung khoản\n2 Điều 5\nnhư\nsau:\n“2. Mới.”.",
        ["d5.k2"],
    ),
    "an article is inserted after another": (
        "1. Bổ sung Điều 6a vào sau Điều 6 như sau:\n“Điều 6a. Mới\n1. Một.”.",
        ["d6a"],
    ),
    "a point is inserted after a point": (
        "1. Bổ sung điểm đ vào sau điểm d khoản 1 Điều 5 như sau:\n“đ) Mới;”.",
        ["d5.k1.đ"],
    ),
    "a clause is inserted after another": (
        "1. Bổ sung khoản 4 sau khoản 3 Điều 10 như sau:\n“4. Mới.”.",
        ["d10.k4"],
    ),
    "points are put into a clause": (
        "1. Bổ sung điểm c và điểm d vào khoản 2 Điều 9 như sau:\n“c) Mới;”.",
        ["d9.k2.c", "d9.k2.d"],
    ),
    "words are put at the end of a clause": (
        "1. Bổ sung vào cuối khoản 1 Điều 2 như sau:\n“Mới.”.",
        ["d2.k1"],
    ),
    "a provision is said to be amended": (
        "1. Điều 58 được sửa đổi, bổ sung như sau:\n“Điều 58. Mới”.",
        ["d58"],
    ),
    "one point is amended and another added": (
        "1. Sửa đổi, bổ sung điểm c và bổ sung điểm g khoản 3 Điều 8 như sau:\n“c) Mới;”.",
        ["d8.k3.c", "d8.k3.g"],
    ),
    "points, and another clause of the same article": (
        "1. Sửa đổi, bổ sung điểm a khoản 2 Điều 7 và khoản 3 như sau:\n“a) Mới;”.",
        ["d7.k2.a", "d7.k3"],
    ),
    "clauses inserted after one «của Điều»": (
        "1. Bổ sung khoản 2a, khoản 2b vào sau khoản 2 của Điều 21 như sau:\n“2a. Mới.”.",
        ["d21.k2a", "d21.k2b"],
    ),
    "a phrase is swapped": (
        "1. Thay thế cụm từ “bến đò” bằng cụm từ “bến thuyền” tại khoản 1 Điều 2; Điều 5.",
        ["d2.k1", "d5"],
    ),
    "a phrase is struck": (
        "1. Bãi bỏ cụm từ “hoặc Điều 9” tại điểm a và điểm b khoản 1 Điều 4.",
        ["d4.k1.a", "d4.k1.b"],
    ),
    "a heading is amended": (
        "1. Sửa đổi tên Điều 9 như sau:\n“Điều 9. Tên mới”.",
        ["d9"],
    ),
    "an annex is replaced by one of this text": (
        "1. Thay thế Phụ lục I bằng Phụ lục II ban hành kèm theo Nghị định này.",
        ["pl1"],
    ),
    "an annex is added": (
        "1. Bổ sung Phụ lục III ban hành kèm theo Nghị định này.",
        ["pl3"],
    ),
    "a part of an annex is told as the annex": (
        "1. Bãi bỏ cụm từ “bến đò” tại mục V Phụ lục I.",
        ["pl1"],
    ),
}


@pytest.mark.parametrize(("articles", "expected"), ENFORCING.values(), ids=ENFORCING)
def test_enforcement_articles(articles: str, expected: list[str]) -> None:
    """Enforcement articles say in few forms what ends, and in many layouts."""
    assert told(read(articles)) == expected


def test_a_heading_without_a_colon_names_the_target_of_the_items_below() -> None:
    """Else an item would be laid at the door of another decree."""
    articles = (
        "Điều 9. Điều khoản thi hành\n"
        "1. Sửa đổi, bãi bỏ một số quy định tại Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ quy định về đăng ký bến thuyền\n"
        "a) Sửa đổi khoản 1 Điều 12 như sau:\n“1. Mới.”;\nb) Bãi bỏ Điều 13.\n"
        "2. Sửa đổi một số quy định tại Nghị định số 15/2023/NĐ-CP ngày 06 tháng 4 năm 2023 của Chính phủ quy định về neo đậu\n"
        "a) Bãi bỏ khoản 1 Điều 16.\n"
    )
    assert told(read(articles)) == [
        "d9.k1.a AMENDS 12/2024/NĐ-CP d12.k1",
        "d9.k1.b REPEALS 12/2024/NĐ-CP d13",
        "d9.k2.a REPEALS 15/2023/NĐ-CP d16.k1",
    ]


@pytest.mark.parametrize("articles", NOTHING.values(), ids=NOTHING)
def test_mentions_are_no_effects(articles: str) -> None:
    """An instrument named beside an acting word is not thereby acted on."""
    assert read(articles) == ()


@pytest.mark.parametrize(("items", "provisions"), AMENDS.values(), ids=AMENDS)
def test_items_of_an_amending_text(items: str, provisions: list[str]) -> None:
    """Items take their target from the heading and name only provisions."""
    heading = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
    (effect,) = read(heading + items, AMENDING)
    assert (effect.kind, effect.target_number) == (RelationKind.AMENDS, "12/2024/NĐ-CP")
    assert (effect.actor_provision, list(effect.target_provisions)) == (
        "d1.k1",
        provisions,
    )


def test_repeals_among_the_items_of_an_amending_text() -> None:
    """What is struck out of a provision amends it; what goes as a whole is repealed."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung, bãi bỏ một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Bãi bỏ khoản 1 Điều 6 và sửa đổi Điều này như sau:\n“1. Mới.”.\n"
        "2. Bãi bỏ khoản 2 Điều 8.\n"
        "3. Bãi bỏ khoản 1 Điều 9 và cụm từ “bến đò” tại Điều 10.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 REPEALS 12/2024/NĐ-CP d6.k1",
        "d1.k1 AMENDS 12/2024/NĐ-CP d6",
        "d1.k2 REPEALS 12/2024/NĐ-CP d8.k2",
        "d1.k3 REPEALS 12/2024/NĐ-CP d9.k1",
        "d1.k3 AMENDS 12/2024/NĐ-CP d10",
    ]


def test_an_act_amends_several_decrees_article_by_article() -> None:
    """Each article has its own target, and each item its own place in it."""
    effects = read(
        "Điều 1. Sửa đổi một số điều của Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024\n"
        "1. Sửa đổi Điều 3 như sau:\n“Điều 3. Mới”.\n"
        "Điều 2. Sửa đổi một số điều của Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025\n"
        "1. Sửa đổi một số khoản của Điều 7 như sau:\n"
        "a) Sửa đổi khoản 1 như sau:\n“1. Mới.”.\n"
        "b) Sửa đổi một số điểm của khoản 2 như sau:\n"
        "- Sửa đổi điểm đ như sau:\n“đ) Mới.”.\n"
        "- Sửa đổi điểm e như sau:\n“e) Mới.”.",
        "sửa đổi, bổ sung một số điều của các Nghị định về bến thuyền",
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d3",
        "d2.k1.a AMENDS 15/2025/NĐ-CP d7.k1",
        "d2.k1.b AMENDS 15/2025/NĐ-CP d7.k2.đ",
        "d2.k1.b AMENDS 15/2025/NĐ-CP d7.k2.e",
    ]


def test_the_target_is_named_by_the_formula_alone() -> None:
    """Where no heading names a target the promulgation formula does."""
    (effect,) = read("Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Mới.”.", AMENDING)
    assert effect.target_number == "12/2024/NĐ-CP"
    assert effect.target_issued_on == date(2024, 3, 5)


def test_new_wording_with_its_own_articles_and_repeals_is_not_this_texts() -> None:
    """A repeal in new wording is made by the amended text."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Sửa đổi Điều 12 như sau:\n"
        "“Điều 12. Hiệu lực thi hành\n"
        "1. Nghị định này thay thế Nghị định số 03/2019/NĐ-CP.\n"
        "2. Bãi bỏ Nghị định số 04/2019/NĐ-CP.\n"
        "Điều 13. Trách nhiệm thi hành\n"
        "Bộ Xây dựng gọi “bến lớn” là “cảng”.”.\n"
        "2. Bãi bỏ Điều 14.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d12",
        "d1.k2 REPEALS 12/2024/NĐ-CP d14",
    ]


def test_new_wording_that_nothing_closes_ends_where_the_text_goes_on() -> None:
    """A closing mark that was not printed costs no item after it."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Sửa đổi Điều 3 như sau:\n“Điều 3. Mới\n1. Một.\n2. Hai.\n"
        "2. Sửa đổi khoản 1 Điều 4 như sau:\n“1. Mới.”.\n"
        "Điều 2. Hiệu lực thi hành\nBãi bỏ Nghị định số 15/2025/NĐ-CP.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d3",
        "d1.k2 AMENDS 12/2024/NĐ-CP d4.k1",
        "d2 REPEALS 15/2025/NĐ-CP whole",
    ]


def test_straight_quotation_marks_quote_too() -> None:
    """A mark typed on a keyboard faces no way; its place tells which."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        '1. Sửa đổi Điều 3 như sau:\n"Điều 3. Mới\n1. Bãi bỏ Điều 9 Nghị định số 15/2025/NĐ-CP.".\n'
        '2. Thay thế cụm từ "bến đò" bằng "bến thuyền" tại Điều 5.',
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d3",
        "d1.k2 AMENDS 12/2024/NĐ-CP d5",
    ]


def test_a_phrase_swapped_throughout_touches_the_whole() -> None:
    """No provision is named where every one may hold the phrase."""
    (effect,) = read(
        "Điều 2. Thay thế cụm từ “bến đò” bằng cụm từ “bến thuyền” tại Nghị định số 12/2024/NĐ-CP.",
        AMENDING,
    )
    assert (effect.kind, effect.scope) == (RelationKind.AMENDS, Scope.WHOLE)


def test_a_suspension_has_its_first_day_and_the_first_day_after_it() -> None:
    """A term told by its last day includes that day."""
    (effect,) = read(
        "Điều 1. Ngưng hiệu lực thi hành Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 "
        "của Chính phủ từ ngày 01 tháng 8 năm 2031 đến hết ngày 15 tháng 9 năm 2031."
    )
    assert effect.kind is RelationKind.SUSPENDS
    assert (effect.effective_from, effect.effective_until) == (
        date(2031, 8, 1),
        date(2031, 9, 16),
    )


def test_what_is_kept_in_force_and_how_long() -> None:
    """An extension moves the end of another instrument."""
    (effect,) = read(
        "Điều 1. Kéo dài thời hạn áp dụng Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 "
        "của Chính phủ đến hết ngày 31 tháng 12 năm 2032."
    )
    assert (effect.kind, effect.effective_until) == (
        RelationKind.EXTENDS,
        date(2033, 1, 1),
    )


def test_the_day_printed_for_an_end_goes_before_that_of_the_text() -> None:
    """A text may end another on a day that is not its own."""
    printed, plain = read(
        "Điều 9. Hiệu lực thi hành\n"
        "1. Nghị định số 12/2024/NĐ-CP hết hiệu lực kể từ ngày 01 tháng 01 năm 2032.\n"
        "2. Bãi bỏ Nghị định số 15/2025/NĐ-CP."
    )
    assert printed.effective_from == date(2032, 1, 1)
    assert plain.effective_from == date(2031, 6, 1)


def test_the_day_of_the_acting_provision_goes_before_the_general_one() -> None:
    """An exception to the effective date covers what the provision does."""
    days = (
        EffectiveDay(date(2031, 6, 1), (), "", "", Span(0, 0)),
        EffectiveDay(date(2032, 1, 1), ("d9.k2",), "", "", Span(0, 0)),
    )
    text = decree("Điều 9. Hiệu lực\n1. Một.\n2. Bãi bỏ Nghị định số 15/2025/NĐ-CP.")
    (effect,) = read_effects(text, days, own_number=OWN)
    assert effect.effective_from == date(2032, 1, 1)


def test_an_item_quotes_itself_and_the_words_that_lead_it() -> None:
    """A reader must see the verb, which stands above the item."""
    text = decree(
        "Điều 9. Hiệu lực\n1. Bãi bỏ các Nghị định sau đây:\n"
        "a) Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025 của Chính phủ;"
    )
    (effect,) = read_effects(text, own_number=OWN)
    quoted = text[effect.span.start : effect.span.end]
    assert quoted == (
        "Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025 của Chính phủ;"
    )
    assert effect.lead is not None
    assert text[effect.lead.start : effect.lead.end] == (
        "Bãi bỏ các Nghị định sau đây:"
    )
    assert text[effect.target_span.start : effect.target_span.end] == "15/2025/NĐ-CP"


def test_a_doubtful_extent_is_said_with_less_certainty() -> None:
    """A part that no address names is for a person to look at."""
    (effect,) = read("Điều 9. Bãi bỏ một số nội dung tại Nghị định số 12/2024/NĐ-CP.")
    assert effect.certainty is Certainty.MEDIUM
    assert effect.scope_note == "một số nội dung tại"


def test_a_reading_copy_acts_on_nothing() -> None:
    """A consolidated text repeats acts that others did."""
    text = decree("Điều 9. Bãi bỏ Nghị định số 12/2024/NĐ-CP.")
    assert read_effects(text, own_number="08/VBHN-BXD") == ()


def test_notes_an_editor_put_in_brackets_are_no_words_of_the_text() -> None:
    """A legal site tells in brackets what happened later."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Sửa đổi [Khoản này hết hiệu lực bởi Điều 5 Nghị định số 99/2031/NĐ-CP] khoản 2 Điều 3 như sau: “2. Mới.”.",
        AMENDING,
    )
    assert told(effects) == ["d1.k1 AMENDS 12/2024/NĐ-CP d3.k2"]


def test_heads_of_gazette_pages_part_nothing() -> None:
    """A clause goes on over the page."""
    effects = read(
        "Điều 9. Hiệu lực thi hành\n1. Bãi bỏ khoản 2\n\n\nCÔNG BÁO/Số 12 + 13/Ngày 05-4-2031\n7\n\n\n"
        "Điều 5 Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ."
    )
    assert told(effects) == ["d9.k1 REPEALS 12/2024/NĐ-CP d5.k2"]


def test_a_law_cited_by_name_has_the_number_the_formula_prints() -> None:
    """The number after a long name is that of the law amended."""
    text = (
        "QUỐC HỘI\nLuật số: 88/2031/QH17\nLUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT ĐƯỜNG THỦY\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
        "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Đường thủy số 23/2029/QH16.\n"
        "Điều 1. Sửa đổi, bổ sung một số điều của Luật Đường thủy\n"
        "1. Khoản 1 Điều 4 được sửa đổi, bổ sung như sau:\n“1. Mới.”.\n"
    )
    assert told(read_effects(text, own_number="88/2031/QH17")) == [
        "d1.k1 AMENDS 23/2029/QH16 d4.k1"
    ]


def test_markdown_copies_read_like_print() -> None:
    """Asterisks and short lines are the copy, not the text."""
    effects = read(
        "**Điều 1. Sửa\nđổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP**\n\n"
        "1. Sửa đổi,\nbổ sung Điều 6 như sau:\n\n**“Điều 6. Quy trình**\n\n1. Một.”\n\n"
        "2. Bãi bỏ Điều\n12.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d6",
        "d1.k2 REPEALS 12/2024/NĐ-CP d12",
    ]


BY_LIST = """Điều 1. {act}.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
TM. ỦY BAN NHÂN DÂN
DANH MỤC
VĂN BẢN BỊ BÃI BỎ
STT
Số, ký hiệu
Ngày ban hành
Tên gọi
1
12/2014/QĐ-UBND
25/12/2014
Ban hành quy định về bến thuyền
2
Quyết định
13/2015/QĐ-UBND
26/12/2015
Sửa đổi Quyết định số 12/2014/QĐ-UBND ngày 25 tháng 12 năm 2014
3. Chỉ thị số 05/2016/CT-UBND ngày 02 tháng 3 năm 2016 về 10 bến thuyền
"""
LISTS = {
    "texts, with a list": (
        "Bãi bỏ toàn bộ 03 văn bản quy phạm pháp luật do Ủy ban nhân dân tỉnh ban hành (có Danh mục kèm theo)",
        3,
    ),
    "decisions, in an annex of this text": (
        "Bãi bỏ các quyết định tại Phụ lục ban hành kèm theo Quyết định này",
        3,
    ),
    "what has ended already is only made known": (
        "Công bố danh mục văn bản bãi bỏ (có Danh mục kèm theo)",
        0,
    ),
    "procedures are no texts": (
        "Bãi bỏ 03 thủ tục hành chính (có Danh mục kèm theo)",
        0,
    ),
    "an annex of another text": (
        "Bãi bỏ các quyết định về bến tại Phụ lục kèm theo Nghị định số 12/2024/NĐ-CP",
        0,
    ),
}


@pytest.mark.parametrize(("act", "rows"), LISTS.values(), ids=LISTS)
def test_a_list_of_its_own_tells_what_is_repealed(act: str, rows: int) -> None:
    """Of each row the first instrument; the others stand in its title."""
    effects = told(read(BY_LIST.format(act=act)))
    listed = ["12/2014/QĐ-UBND", "13/2015/QĐ-UBND", "05/2016/CT-UBND"][:rows]
    assert [e for e in effects if "-UBND" in e] == [
        f"d1 REPEALS {number} whole" for number in listed
    ]


def test_a_list_tells_what_is_repealed_in_part() -> None:
    """The heading of a list says so; which part, the row does not say as an address."""
    act = "Bãi bỏ các quyết định tại Phụ lục I và Phụ lục II kèm theo Quyết định này"
    rows = BY_LIST.format(act=act).replace("DANH MỤC\n", "PHỤ LỤC I\nBÃI BỎ TOÀN BỘ\n")
    rows += "PHỤ LỤC II\nBÃI BỎ MỘT PHẦN\n1. Quyết định số 9/2019/QĐ-UBND ngày 01 tháng 02 năm 2019\n"
    assert told(read(rows))[-2:] == [
        "d1 REPEALS 05/2016/CT-UBND whole",
        "d1 REPEALS 9/2019/QĐ-UBND unspecified",
    ]
