"""The closed vocabularies: kinds of instrument and relation, statuses, grades.

Values are the words other programs read (kinds in unaccented Vietnamese,
relations and statuses in capitals); ``label`` is what people read.
"""

from __future__ import annotations

from enum import StrEnum

from lawreg.language import Text


class InstrumentKind(StrEnum):
    """The kind of a legal text, by its name in Vietnamese administrative law."""

    CONSTITUTION = "hien-phap"
    CODE = "bo-luat"
    LAW = "luat"
    ORDINANCE = "phap-lenh"
    ORDER = "lenh"
    RESOLUTION = "nghi-quyet"
    DECREE = "nghi-dinh"
    DECISION = "quyet-dinh"
    DIRECTIVE = "chi-thi"
    CIRCULAR = "thong-tu"
    JOINT_CIRCULAR = "thong-tu-lien-tich"
    PLAN = "ke-hoach"
    PROGRAMME = "chuong-trinh"
    SCHEME = "de-an"
    OFFICIAL_LETTER = "cong-van"
    TELEGRAM = "cong-dien"
    NOTICE = "thong-bao"
    REPORT = "bao-cao"
    SUBMISSION = "to-trinh"
    GUIDELINE = "huong-dan"
    CONCLUSION = "ket-luan"
    REGULATION = "quy-dinh"
    STATUTE = "quy-che"
    CONSOLIDATION = "vbhn"
    STANDARD = "tieu-chuan"
    OTHER = "khac"

    @property
    def label(self) -> Text:
        """The kind as people write it, ``Nghị định`` or ``decree``."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    InstrumentKind.CONSTITUTION: Text("Hiến pháp", "constitution"),
    InstrumentKind.CODE: Text("Bộ luật", "code"),
    InstrumentKind.LAW: Text("Luật", "law"),
    InstrumentKind.ORDINANCE: Text("Pháp lệnh", "ordinance"),
    InstrumentKind.ORDER: Text("Lệnh", "order"),
    InstrumentKind.RESOLUTION: Text("Nghị quyết", "resolution"),
    InstrumentKind.DECREE: Text("Nghị định", "decree"),
    InstrumentKind.DECISION: Text("Quyết định", "decision"),
    InstrumentKind.DIRECTIVE: Text("Chỉ thị", "directive"),
    InstrumentKind.CIRCULAR: Text("Thông tư", "circular"),
    InstrumentKind.JOINT_CIRCULAR: Text("Thông tư liên tịch", "joint circular"),
    InstrumentKind.PLAN: Text("Kế hoạch", "plan"),
    InstrumentKind.PROGRAMME: Text("Chương trình", "programme"),
    InstrumentKind.SCHEME: Text("Đề án", "scheme"),
    InstrumentKind.OFFICIAL_LETTER: Text("Công văn", "official letter"),
    InstrumentKind.TELEGRAM: Text("Công điện", "telegram"),
    InstrumentKind.NOTICE: Text("Thông báo", "notice"),
    InstrumentKind.REPORT: Text("Báo cáo", "report"),
    InstrumentKind.SUBMISSION: Text("Tờ trình", "submission"),
    InstrumentKind.GUIDELINE: Text("Hướng dẫn", "guideline"),
    InstrumentKind.CONCLUSION: Text("Kết luận", "conclusion"),
    InstrumentKind.REGULATION: Text("Quy định", "regulation"),
    InstrumentKind.STATUTE: Text("Quy chế", "statute"),
    InstrumentKind.CONSOLIDATION: Text("Văn bản hợp nhất", "consolidated text"),
    InstrumentKind.STANDARD: Text("Tiêu chuẩn", "standard"),
    InstrumentKind.OTHER: Text("Văn bản", "document"),
}


class RelationKind(StrEnum):
    """What a dated act of one instrument does to another; the actor acts on the target."""

    REPLACES = "REPLACES"
    REPEALS = "REPEALS"
    ANNULS = "ANNULS"
    AMENDS = "AMENDS"
    CORRECTS = "CORRECTS"
    SUSPENDS = "SUSPENDS"
    RESUMES = "RESUMES"
    EXTENDS = "EXTENDS"
    DETAILS = "DETAILS"
    GUIDES = "GUIDES"
    BASED_ON = "BASED_ON"
    CITES = "CITES"
    CONSOLIDATES = "CONSOLIDATES"
    CARRIES_OUT = "CARRIES_OUT"
    FOLLOWS = "FOLLOWS"
    """Takes up the target's subject for a next period (a programme, a Party
    conclusion) without amending or ending it: no effect on force."""

    @property
    def label(self) -> Text:
        """The act in the active voice: ``thay thế``, ``replaces``."""
        return _RELATION_LABELS[self][0]

    @property
    def inverse_label(self) -> Text:
        """The act seen from the target: ``được thay thế bởi``, ``replaced by``."""
        return _RELATION_LABELS[self][1]


_RELATION_LABELS = {
    RelationKind.REPLACES: (
        Text("thay thế", "replaces"),
        Text("được thay thế bởi", "replaced by"),
    ),
    RelationKind.REPEALS: (
        Text("bãi bỏ", "repeals"),
        Text("bị bãi bỏ bởi", "repealed by"),
    ),
    RelationKind.ANNULS: (
        Text("hủy bỏ", "annuls"),
        Text("bị hủy bỏ bởi", "annulled by"),
    ),
    RelationKind.AMENDS: (
        Text("sửa đổi, bổ sung", "amends"),
        Text("được sửa đổi, bổ sung bởi", "amended by"),
    ),
    RelationKind.CORRECTS: (
        Text("đính chính", "corrects"),
        Text("được đính chính bởi", "corrected by"),
    ),
    RelationKind.SUSPENDS: (
        Text("ngưng hiệu lực", "suspends"),
        Text("bị ngưng hiệu lực bởi", "suspended by"),
    ),
    RelationKind.RESUMES: (
        Text("cho tiếp tục có hiệu lực", "resumes"),
        Text("được tiếp tục có hiệu lực theo", "resumed by"),
    ),
    RelationKind.EXTENDS: (
        Text("kéo dài thời hạn áp dụng", "extends"),
        Text("được kéo dài thời hạn áp dụng bởi", "extended by"),
    ),
    RelationKind.DETAILS: (
        Text("quy định chi tiết", "details"),
        Text("được quy định chi tiết bởi", "detailed by"),
    ),
    RelationKind.GUIDES: (
        Text("hướng dẫn thi hành", "guides"),
        Text("được hướng dẫn thi hành bởi", "guided by"),
    ),
    RelationKind.BASED_ON: (
        Text("căn cứ", "is based on"),
        Text("là căn cứ ban hành của", "is the basis of"),
    ),
    RelationKind.CITES: (
        Text("dẫn chiếu", "cites"),
        Text("được dẫn chiếu bởi", "cited by"),
    ),
    RelationKind.CONSOLIDATES: (
        Text("hợp nhất", "consolidates"),
        Text("được hợp nhất trong", "consolidated in"),
    ),
    RelationKind.CARRIES_OUT: (
        Text("thực hiện", "carries out"),
        Text("được thực hiện bởi", "carried out by"),
    ),
    RelationKind.FOLLOWS: (
        Text("tiếp nối", "follows"),
        Text("được tiếp nối bởi", "followed by"),
    ),
}

ENDING_KINDS = frozenset(
    {RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.ANNULS}
)
"""Acts that end the target, or the provisions they name."""

TERM_KINDS = ENDING_KINDS | {RelationKind.EXTENDS}
"""Acts that decide whether a text has ended."""

TEXT_KINDS = ENDING_KINDS | {
    RelationKind.AMENDS,
    RelationKind.CORRECTS,
    RelationKind.SUSPENDS,
    RelationKind.RESUMES,
    RelationKind.EXTENDS,
}
"""Acts that change what a text says or whether it binds: those its timeline tells."""

PARENT_KINDS = frozenset({RelationKind.DETAILS, RelationKind.GUIDES})
"""Acts that make the actor an implementing text of the target."""


class Scope(StrEnum):
    """How much of the target a relation touches."""

    WHOLE = "whole"
    PROVISIONS = "provisions"
    UNSPECIFIED = "unspecified"
    """Only part is touched and the registry cannot say which part."""

    @property
    def label(self) -> Text:
        """How much it is, as people read it."""
        return _SCOPE_LABELS[self]


_SCOPE_LABELS = {
    Scope.WHOLE: Text("toàn bộ văn bản", "the whole text"),
    Scope.PROVISIONS: Text("các điều khoản đã nêu", "the provisions named"),
    Scope.UNSPECIFIED: Text("một phần chưa rõ", "a part not known which"),
}


class Confidence(StrEnum):
    """How well a fact of the registry is attested."""

    CONFIRMED = "confirmed"
    """Seen in two independent sources, or in official text."""
    SINGLE_SOURCE = "single-source"
    MEMORY = "memory"
    """Held without a source that could be read; shown as «cần xác minh»."""

    @property
    def label(self) -> Text:
        """The grade as people read it."""
        return _CONFIDENCE_LABELS[self]


_CONFIDENCE_LABELS = {
    Confidence.CONFIRMED: Text("đã xác nhận", "confirmed"),
    Confidence.SINGLE_SOURCE: Text("một nguồn", "single source"),
    Confidence.MEMORY: Text("cần xác minh", "to be verified"),
}


class Status(StrEnum):
    """Whether an instrument or provision is in force on a date."""

    NOT_YET = "NOT_YET"
    IN_FORCE = "IN_FORCE"
    AMENDED = "AMENDED"
    PARTLY_CEASED = "PARTLY_CEASED"
    CEASED = "CEASED"
    SUSPENDED = "SUSPENDED"
    UNKNOWN = "UNKNOWN"

    @property
    def label(self) -> Text:
        """The status as a banner would say it."""
        return _STATUS_LABELS[self]


_STATUS_LABELS = {
    Status.NOT_YET: Text("chưa có hiệu lực", "not yet in force"),
    Status.IN_FORCE: Text("còn hiệu lực", "in force"),
    Status.AMENDED: Text("còn hiệu lực, đã được sửa đổi", "in force, amended"),
    Status.PARTLY_CEASED: Text("hết hiệu lực một phần", "partly ceased"),
    Status.CEASED: Text("hết hiệu lực toàn bộ", "ceased"),
    Status.SUSPENDED: Text("ngưng hiệu lực", "suspended"),
    Status.UNKNOWN: Text("cần xác minh", "to be verified"),
}


class CitationRole(StrEnum):
    """What a citation does in the sentence it stands in."""

    BASIS = "basis"
    CARRIED_OUT = "carried-out"
    TITLE = "title"
    """Stands inside the title of another instrument."""
    CHANGED = "changed"
    """Is amended, replaced or repealed by this very text."""
    HISTORY = "history"
    MENTION = "mention"


class Severity(StrEnum):
    """How bad a finding is; says nothing on how sure it is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> Text:
        """The severity as a word."""
        return _SEVERITY_LABELS[self]

    @property
    def rank(self) -> int:
        """0 for the worst, growing as severity falls."""
        return _SEVERITY_RANK[self]


_SEVERITY_LABELS = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("lưu ý", "info"),
}
_SEVERITY_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Certainty(StrEnum):
    """How sure a finding is; says nothing on how bad it is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return _CERTAINTY_RANK[self]


_CERTAINTY_RANK = {Certainty.HIGH: 0, Certainty.MEDIUM: 1, Certainty.LOW: 2}


class When(StrEnum):
    """At which of a plan's three dates something is wrong."""

    AT_SIGNING = "at-signing"
    DURING_PLAN = "during-plan"
    SINCE = "since"

    @property
    def label(self) -> Text:
        """The date in words."""
        return _WHEN_LABELS[self]


_WHEN_LABELS = {
    When.AT_SIGNING: Text("khi ký", "when signed"),
    When.DURING_PLAN: Text("trong kỳ kế hoạch", "during the plan"),
    When.SINCE: Text("sau khi ký", "since signing"),
}
