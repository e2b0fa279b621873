"""A run made by hand: two plans of an invented office, one finding of each sort."""

from __future__ import annotations

from datetime import date

from lawreg.check import PlanResult
from lawreg.check.rule import (
    Conditions,
    Examples,
    LegalBasis,
    Regime,
    Rule,
    Rules,
)
from lawreg.language import Text
from lawreg.model import (
    Ambiguous,
    BackReference,
    Certainty,
    Citation,
    CitationRole,
    Confidence,
    Evidence,
    Fact,
    Finding,
    Fix,
    Instrument,
    InstrumentKind,
    Interval,
    NotInRegistry,
    OutsideCoverage,
    Period,
    Pinpoint,
    Place,
    Plan,
    RelationKind,
    Resolution,
    Resolved,
    Revision,
    Severity,
    Span,
    When,
)
from lawreg.report.run import CheckRun
from tests.registry_fakes import InMemoryRegistry, instrument, relation

AS_OF = date(2026, 11, 23)
REVISION = Revision("3f2a9c1d0e5b7788aa99", date(2026, 11, 20))

SOURCE = "https://vanban.example/nd-107-2021"
OLD = instrument(
    "10/2010/NĐ-CP",
    issued_on=date(2010, 2, 1),
    title="Quy định về một việc đã qua",
)
BASE = instrument(
    "20/2018/NĐ-CP",
    issued_on=date(2018, 4, 23),
    effective_from=date(2018, 6, 21),
    title="Về thực hiện một cơ chế trong giải quyết thủ tục hành chính",
    signer="Nguyễn Văn A",
    aliases=("Nghị định về một cơ chế",),
    unconfirmed=("signer",),
    note="Phụ lục được công bố riêng.",
    evidence=(
        Evidence(
            "https://vanban.example/nd-20-2018",
            "Nghị định này có hiệu lực từ ngày 21 tháng 6 năm 2018.",
        ),
    ),
)
AMENDING = instrument(
    "30/2021/NĐ-CP",
    issued_on=date(2021, 12, 6),
    title="Sửa đổi, bổ sung một số điều của Nghị định số 20/2018/NĐ-CP",
)
CIRCULAR = instrument(
    "01/2018/TT-VPCP",
    kind=InstrumentKind.CIRCULAR,
    issuer_id="vpcp",
    issued_on=date(2018, 11, 23),
    confidence=Confidence.MEMORY,
)
DETAILING = instrument(
    "15/2011/TT-VPCP",
    kind=InstrumentKind.CIRCULAR,
    issuer_id="vpcp",
    issued_on=date(2011, 3, 15),
    title="Quy định chi tiết một việc đã qua",
)
TWINS = (
    instrument(
        "76/NQ-CP",
        kind=InstrumentKind.RESOLUTION,
        issued_on=date(2020, 5, 28),
        title="Về một phiên họp",
    ),
    instrument(
        "76/NQ-CP",
        kind=InstrumentKind.RESOLUTION,
        issued_on=date(2021, 7, 15),
        title="Về một chương trình tổng thể",
    ),
)
REGISTRY = InMemoryRegistry(
    (OLD, BASE, AMENDING, CIRCULAR, DETAILING, *TWINS),
    (
        relation(
            RelationKind.AMENDS,
            AMENDING,
            BASE,
            date(2021, 12, 6),
            actor_provisions=("d1",),
            target_provisions=("d5.k2", "pl1"),
            evidence=(Evidence(SOURCE, "Nghị định này có hiệu lực từ ngày ký."),),
        ),
        relation(
            RelationKind.REPLACES,
            BASE,
            OLD,
            date(2018, 6, 21),
            effective_until=date(2019, 1, 1),
            transition="Hồ sơ đã nhận trước đó tiếp tục theo quy định cũ.",
        ),
        relation(RelationKind.DETAILS, DETAILING, OLD, date(2011, 5, 1)),
        relation(
            RelationKind.GUIDES,
            CIRCULAR,
            BASE,
            date(2018, 11, 23),
            confidence=Confidence.MEMORY,
            note="Chưa đọc được văn bản gốc.",
        ),
    ),
)

TEXT = (
    "KẾ HOẠCH\n"
    "Về một việc năm 2022\n"
    "\tThực hiện Nghị định số 10/2010/NĐ-CP và 日本 Nghị định số\n"
    "20/2018/NĐ-CP ngày 23/4/2018;\x1b[31m xem thêm 76/NQ-CP.\n"
)
NFD_LINE = (
    "Theo yêu cầu của Ủy ban nhân dân tỉnh, căn cứ quy định tại Quyết định "
    "số 99/QĐ-UBND của Ủy ban nhân dân tỉnh về việc giao nhiệm vụ cho các sở, "
    "ban, ngành và địa phương trong năm 2022."
)


def text_plan() -> Plan:
    """A plan that is a text file, with a tab, wide letters and an escape sequence."""
    return Plan(
        path="ke-hoach/mot.txt",
        text=TEXT,
        issued_on=date(2021, 12, 28),
        period=Period(date(2022, 1, 1), date(2023, 1, 1)),
        source=TEXT,
    )


def json_plan() -> Plan:
    """A plan in JSON: one long string, kept in its file on line 7."""
    return Plan(path="ke-hoach/hai.json", text=NFD_LINE, issued_on=None)


def citation(text: str, words: str, **fields: object) -> Citation:
    """Cite ``words`` where they stand in ``text``."""
    start = text.index(words)
    end = start + len(words)
    made = Citation(
        start=start,
        end=end,
        text=words,
        number=words,
        name=None,
        kind=InstrumentKind.DECREE,
        issued_on=None,
        year=None,
        issuer="Chính phủ",
        role=CitationRole.CARRIED_OUT,
        pinpoints=(),
        mention=Span(start, end),
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a sample names real fields


CITATIONS = (
    citation(TEXT, "10/2010/NĐ-CP"),
    citation(
        TEXT,
        "20/2018/NĐ-CP",
        issued_on=date(2018, 4, 23),
        year=2018,
        pinpoints=(Pinpoint("d5.k2", Span(0, 0)),),
    ),
    citation(
        TEXT, "76/NQ-CP", kind=InstrumentKind.RESOLUTION, role=CitationRole.MENTION
    ),
)


def reference(words: str, **fields: object) -> BackReference:
    """Point with ``words`` of `TEXT`, whatever they are."""
    start = TEXT.index(words)
    kind = InstrumentKind.DECREE
    made = BackReference(
        start,
        start + len(words),
        words,
        kind,
        own=False,
        to=(),
        candidates=(),
        pinpoints=(),
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a sample names real fields


REFERENCES = (
    reference("KẾ HOẠCH", own=True),
    reference("Thực hiện", to=(1,), pinpoints=(Pinpoint("d5.k2", Span(0, 0)),)),
    reference("日本", candidates=(0, 1)),
    reference("xem thêm"),
)


def finding(plan: Plan, words: str, **fields: object) -> Finding:
    """Report ``words`` of ``plan`` with plausible fields."""
    start = plan.text.index(words)
    end = start + len(words)
    line_start = plan.text.rfind("\n", 0, start) + 1
    line = plan.text.count("\n", 0, start) + 1
    made = Finding(
        code="VAL101",
        name="ceased-when-signed",
        severity=Severity.ERROR,
        certainty=Certainty.HIGH,
        when=When.AT_SIGNING,
        start=start,
        end=end,
        text=words,
        message=Text("Văn bản đã hết hiệu lực.", "The instrument has ceased."),
        path=plan.path,
        place=Place("", line, start - line_start + 1, start, end),
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a sample names real fields


def text_findings() -> tuple[Finding, ...]:
    """An error with everything, a warning over two lines, and one that is hidden."""
    plan = text_plan()
    return (
        finding(
            plan,
            "10/2010/NĐ-CP",
            message=Text(
                "Nghị định 10/2010/NĐ-CP hết hiệu lực từ 21/06/2018, trước ngày ký.",
                "Decree 10/2010/NĐ-CP ceased on 2018-06-21, before signing.",
            ),
            instrument="10/2010/NĐ-CP",
            related=("20/2018/NĐ-CP", "30/2021/NĐ-CP"),
            interval=Interval(date(2010, 2, 1), date(2018, 6, 21)),
            advice=Text("Viện dẫn Nghị định 20/2018/NĐ-CP.", "Cite 20/2018/NĐ-CP."),
            evidence=(
                Fact(
                    Text(
                        "Nghị định 20/2018/NĐ-CP thay thế Nghị định 10/2010/NĐ-CP",
                        "decree 20/2018/NĐ-CP replaces decree 10/2010/NĐ-CP",
                    ),
                    SOURCE,
                    "Nghị định này thay thế Nghị định số 10/2010/NĐ-CP.",
                    "confirmed",
                ),
                Fact(Text("Theo trí nhớ", "From memory"), confidence="memory"),
            ),
            fix=Fix("20/2018/NĐ-CP", safe=False),
        ),
        finding(
            plan,
            "Nghị định số\n20/2018/NĐ-CP",
            code="REL201",
            name="amendment-not-cited",
            severity=Severity.WARNING,
            certainty=Certainty.MEDIUM,
            when=When.DURING_PLAN,
            message=Text("Thiếu văn bản sửa đổi.", "An amendment is not cited."),
            instrument="20/2018/NĐ-CP",
            related=("30/2021/NĐ-CP",),
            interval=Interval(date(2021, 12, 6), None),
        ),
        finding(
            plan, "76/NQ-CP", code="CIT301", name="ambiguous", certainty=Certainty.LOW
        ),
    )


def json_findings() -> tuple[Finding, ...]:
    """A remark in the middle of a long line, and one on the whole plan."""
    plan = json_plan()
    inside = finding(
        plan,
        "99/QĐ-UBND",
        code="CIT302",
        name="not-in-registry",
        severity=Severity.INFO,
        when=When.SINCE,
        message=Text("Không có trong sổ đăng ký.", "Not in the registry."),
    )
    start, end = inside.start, inside.end
    whole = finding(
        plan,
        "",
        code="REQ401",
        name="missing-reference",
        severity=Severity.WARNING,
        message=Text("Thiếu căn cứ.", "A basis is missing."),
        place=Place("", 1, 1, 0, 0),
    )
    place = Place("/sections/0/text", 7, start + 14, start, end)
    return whole, inside._replace(place=place)


def run(**fields: object) -> CheckRun:
    """Put both plans into one run."""
    resolutions: tuple[Resolution, ...] = (
        Resolved(OLD),
        Resolved(BASE),
        Ambiguous(TWINS),
    )
    second = (citation(NFD_LINE, "99/QĐ-UBND"),)
    made = CheckRun(
        results=(
            PlanResult(text_plan(), CITATIONS, resolutions, text_findings()),
            PlanResult(json_plan(), second, (NotInRegistry(),), json_findings(), AS_OF),
        ),
        revision=REVISION,
        as_of=AS_OF,
        rules=12,
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a sample names real fields


def clean_run() -> CheckRun:
    """A run in which one plan cites one instrument outside coverage, and nothing is found."""
    cited = CITATIONS[:1]
    return run(results=(PlanResult(text_plan(), cited, (OutsideCoverage(),), ()),))


def rule() -> Rule:
    """A rule with everything a card can show."""
    return Rule(
        code="VAL101",
        name="ceased-when-signed",
        pack="hieu-luc",
        check="ceased-at-signing",
        severity=Severity.ERROR,
        certainty=Certainty.HIGH,
        grade="",
        title=Text(
            "Viện dẫn văn bản đã hết hiệu lực khi ký",
            "Cites an instrument that had ceased when the plan was signed",
        ),
        message=Text("{cited} đã hết hiệu lực.", "{cited} has ceased."),
        advice=Text("Viện dẫn văn bản thay thế.", "Cite the successor."),
        explanation=Text(
            "Văn bản hết hiệu lực không còn là căn cứ.\nPhải dùng văn bản thay thế.",
            "An instrument that has ceased is no basis.\nUse its successor.",
        ),
        basis=(
            LegalBasis(
                "64/2025/QH15",
                "d57.k1",
                "Văn bản hết hiệu lực khi…",
                "https://luat.example/64",
            ),
        ),
        examples=Examples(
            Text("Thực hiện Nghị định 10/2010/NĐ-CP", "Carry out 10/2010/NĐ-CP"),
            Text("Thực hiện Nghị định 20/2018/NĐ-CP", "Carry out 20/2018/NĐ-CP"),
        ),
        valid_from=date(2016, 7, 1),
        valid_until=None,
        conditions=Conditions(),
        wanted=(),
    )


def rules() -> Rules:
    """No rule, and one invented law on texts whose parent has ended."""
    regime = Regime(
        valid_from=date(2016, 7, 1),
        valid_until=None,
        effect="ends",
        children=(RelationKind.DETAILS,),
        endings=(RelationKind.REPLACES,),
        statement=Text(
            "Theo luật khi ấy, văn bản quy định chi tiết hết hiệu lực cùng lúc.",
            "By the law of that day, a detailing text ends together with its parent.",
        ),
        basis=LegalBasis(
            "99/2015/QH13", "d154.k4", "cũng đồng thời hết hiệu lực", SOURCE
        ),
    )
    return Rules((), (), (regime,), (), ())


def named(number: str) -> Instrument:
    """Give the first instrument of the sample registry with that number."""
    return REGISTRY.by_number([number])[number][0]
