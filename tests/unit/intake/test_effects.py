"""What clauses do to other instruments, phrasing by phrasing."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake.effects import read_effects
from lawreg.intake.issued import EffectiveDay
from lawreg.model import Certainty, RelationKind, Scope, Span
from tests.unit.intake.effect_samples import OWN, decree, read, told

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
        ["d9.k2 REPEALS 12/2024/NĐ-CP whole"],
    ),
    "a decision is withdrawn": (
        "Điều 1. Thu hồi Quyết định số 20/2029/QĐ-UBND ngày 06 tháng 9 năm 2029 của Ủy ban nhân dân tỉnh về bến thuyền.",
        ["d1 REPEALS 20/2029/QĐ-UBND whole"],
    ),
    "land and permits are withdrawn, which ends no text": (
        "Điều 1. Thu hồi giấy phép số 15/GP-UBND.\nĐiều 2. Ủy ban nhân dân tỉnh thu hồi đất theo Nghị định số 12/2024/NĐ-CP.",
        [],
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
        ["d14.k2 REPEALS 12/2024/NĐ-CP whole"],
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


@pytest.mark.parametrize(("articles", "expected"), ENFORCING.values(), ids=ENFORCING)
def test_enforcement_articles(articles: str, expected: list[str]) -> None:
    """Enforcement articles say in few forms what ends, and in many layouts."""
    assert told(read(articles)) == expected


@pytest.mark.parametrize("articles", NOTHING.values(), ids=NOTHING)
def test_mentions_are_no_effects(articles: str) -> None:
    """An instrument named beside an acting word is not thereby acted on."""
    assert read(articles) == ()


def test_a_point_of_no_article_is_a_part_that_no_address_tells() -> None:
    """The words are kept; half an address would be taken for another provision."""
    (effect,) = read("Điều 1. Bãi bỏ điểm c1 Nghị định số 12/2024/NĐ-CP.")
    assert (effect.target_provisions, effect.scope, effect.scope_note) == (
        (),
        Scope.UNSPECIFIED,
        "điểm c1",
    )
    assert effect.certainty is Certainty.MEDIUM


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
    assert effect.scope_note == "một số nội dung"


def test_a_reading_copy_acts_on_nothing() -> None:
    """A consolidated text repeats acts that others did."""
    text = decree("Điều 9. Bãi bỏ Nghị định số 12/2024/NĐ-CP.")
    assert read_effects(text, own_number="08/VBHN-BXD") == ()


def test_heads_of_gazette_pages_part_nothing() -> None:
    """A clause goes on over the page."""
    effects = read(
        "Điều 9. Hiệu lực thi hành\n1. Bãi bỏ khoản 2\n\n\nCÔNG BÁO/Số 12 + 13/Ngày 05-4-2031\n7\n\n\n"
        "Điều 5 Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ."
    )
    assert told(effects) == ["d9.k1 REPEALS 12/2024/NĐ-CP d5.k2"]
