"""What the notes on a proposed item say, in both languages."""

from __future__ import annotations

from lawreg.language import Text

UNSURE = Text(
    "câu chữ chưa chắc nói như vậy: hãy đọc kỹ câu trích.",
    "the words may not say so: read the quote with care.",
)
NEW_BODY = Text(
    "sổ chưa có cơ quan «{name}»: nhận mục này thì cơ quan được thêm vào sổ.",
    "the registry lacks the body '{name}': accepted, it is added.",
)
NO_LEVEL = Text(
    "tên không cho biết cấp của cơ quan; hãy ghi «level» là một trong: {levels}.",
    "the name does not tell its level; write one as 'level': {levels}.",
)
NOT_A_LEVEL = Text(
    "«level» không thể là «{level}»; hãy ghi một trong: {levels}.",
    "'level' cannot be '{level}'; write one of: {levels}.",
)
BODY_HELD = Text(
    "sổ nay đã có cơ quan này («{id}»): nhận cũng không ghi thêm gì.",
    "the registry holds this body by now ('{id}'): accepted, this records nothing.",
)
NO_BODY = Text(
    "sổ không có cơ quan «{id}», cũng không có mục nào thêm cơ quan ấy.",
    "the registry has no body '{id}', and no item adds it.",
)
TAKEN = Text(
    "sổ đã có «{id}», và ghi khác mục này.",
    "the registry holds '{id}' already, otherwise than here.",
)
TAKEN_TEXT = Text(
    "sổ đã có {name}, ghi khác: mục này {changes}. Hãy bỏ mục này rồi sửa bản ghi bằng "
    "`lawreg edit`, hoặc lập lại đề xuất.",
    "the registry holds {name}, otherwise than here: this item {changes}. Reject it and "
    "correct the record with `lawreg edit`, or propose anew.",
)
NO_NUMBER = Text(
    'thiếu số, ký hiệu, mà mã «{id}» là mã của một văn bản có số: hãy ghi lại dòng number = "…" '
    "như in trên văn bản.",
    "the number is missing, yet id '{id}' is that of a text with one: write the line "
    'number = "…" again, as printed.',
)
OTHER_ID = Text(
    "mã không theo số, loại, cơ quan và năm: đúng ra là {right}.",
    "the id does not follow number, kind, body and year: it should be {right}.",
)
NUMBER = Text(
    "số, ký hiệu không ở dạng chuẩn: đúng ra là {right}.",
    "the number is not canonical: it should be {right}.",
)
STUB = Text(
    "sổ chưa có {cited}: nhận mục này thì ghi một bản tạm, mọi điều cần xác minh.",
    "the registry lacks {cited}: accepted, a stub is recorded, all of it to be verified.",
)
NO_STUB = Text(
    "sổ nay đã có {cited}: mục này không còn cần, nhận cũng không ghi thêm gì.",
    "the registry holds {cited} by now: accepted, this records nothing.",
)
GONE = Text(
    "sổ không còn bản ghi mà mục này sửa.",
    "the record that this corrects is no longer held.",
)
CHANGED = Text(
    "bản ghi mà mục này sửa đã khác lúc lập đề xuất: hãy lập lại đề xuất.",
    "the record that this corrects was corrected since: propose anew.",
)
DIFFERS = Text(
    "sổ đã có văn bản này; mục này {changes}.",
    "the registry holds this text; this item {changes}.",
)
ADDS = Text("bổ sung {fields}", "adds {fields}")
ALTERS = Text("sửa {fields}", "alters {fields}")
ADDED_FIELD = Text("{field}: {now}", "{field}: {now}")
ALTERED_FIELD = Text("{field}: {was} → {now}", "{field}: {was} → {now}")
SOURCES = Text("bổ sung nguồn hoặc phần có ngày riêng", "adds a source or a part")
NOTHING = Text("(trống)", "(empty)")
TOO_EARLY = Text(
    "có hiệu lực {effective}, sớm hơn {earliest} mà {provision} {law} cho phép theo "
    "thủ tục thường: cần xác minh, chẳng hạn ban hành theo thủ tục rút gọn.",
    "takes effect on {effective}, before {earliest}, the earliest that {provision} of "
    "{law} allows: to be verified, as where the shortened procedure was followed.",
)
RETROACTIVE = Text(
    "có hiệu lực trước ngày ban hành: chỉ đúng khi văn bản tự quy định như vậy.",
    "takes effect before it was issued: right only if the text itself says so.",
)
PART_RETROACTIVE = Text(
    "{part}, trước ngày ban hành: chỉ đúng khi văn bản tự quy định như vậy.",
    "{part}, before it was issued: right only if the text itself says so.",
)
NO_DAY = Text(
    "chưa rõ ngày có hiệu lực: tình trạng sẽ là «cần xác minh».",
    "no known day of effect: the status will be 'to be verified'.",
)
ONE_FITS = Text(
    "chưa chắc «{cited}» là {candidates}; nếu đúng, hãy ghi mã ấy vào «target».",
    "'{cited}' may be {candidates}; if it is, write that id as 'target'.",
)
AMBIGUOUS = Text(
    "chưa rõ «{cited}» là văn bản nào; hãy ghi «target» là một trong: {candidates}.",
    "it cannot be told which text '{cited}' is; write one as 'target': {candidates}.",
)
AS_BEFORE = Text(
    "chưa rõ «{cited}» là văn bản nào, như ở mục {n}: ghi «target» ở một mục là đủ cho mọi "
    "mục nêu đúng như vậy.",
    "it cannot be told which text '{cited}' is, as at item {n}: written at one item, "
    "'target' counts for all that name it so.",
)
UNKNOWN_TARGET = Text(
    "sổ chưa có «{cited}», và lời văn không cho biết chắc ngày hoặc cơ quan ban hành nên "
    "chưa lập được bản ghi tạm: hãy tra rồi thêm bằng `lawreg add {cited} --issuer … "
    "--issued-on …`, và ghi mã của nó vào «target».",
    "the registry lacks '{cited}', and the words do not say for sure when or by whom it "
    "was issued, so that no stub can be made: look it up, add it with `lawreg add "
    "{cited} --issuer … --issued-on …`, and write its id as 'target'.",
)
UNNUMBERED_TARGET = Text(
    "sổ không có văn bản nào mang tên «{cited}», và lời văn không in số: hãy tra số, lấy "
    "mã bằng `lawreg show SỐ` (chưa có thì thêm: `lawreg add SỐ --kind … --title … "
    "--issued-on …`), rồi ghi mã ấy vào «target».",
    "the registry holds no text named '{cited}', and the words do not print its number: "
    "look that up, take the id from `lawreg show NUMBER` (where it is not held, `lawreg "
    "add NUMBER --kind … --title … --issued-on …`), and write it as 'target'.",
)
TYPED_SEVERAL = Text(
    "«{typed}» có thể là {n} văn bản; hãy ghi «target» là một trong các mã: {candidates}.",
    "'{typed}' may be {n} texts; write one of these ids as 'target': {candidates}.",
)
TYPED_NONE = Text(
    "không rõ «{typed}» là văn bản nào: sổ không có, cũng không có mục nào thêm; hãy ghi "
    "số, ký hiệu hoặc mã của một văn bản có trong sổ vào «target».",
    "it cannot be told which text '{typed}' is: it is not held, and no item adds it; "
    "write the number or id of a text that is held as 'target'.",
)
TYPED_NEAR = Text("{what} Gần nhất: {candidates}.", "{what} Nearest: {candidates}.")
OF_DAY = Text("{name} ngày {day}", "{name} of {day}")
WITH_ID = Text("{name} ({id})", "{name} ({id})")
ITSELF = Text(
    "văn bản không thể tác động lên chính mình: hãy sửa «target».",
    "a text cannot act on itself: mend 'target'.",
)
REJECTED = Text(
    "mục {n}, thêm {name}, đã bị bỏ, mà mục này dựa vào nó: hãy nhận mục {n}, hoặc bỏ "
    "cả mục này.",
    "item {n}, which adds {name}, is rejected, and this one rests on it: accept item "
    "{n}, or reject this one too.",
)
NOT_HELD = Text(
    "sổ không có «{id}», cũng không có mục nào thêm văn bản ấy.",
    "'{id}' is not held, and no item adds it.",
)
TARGET_LATER = Text(
    "{name} ban hành ngày {target}, sau văn bản tác động.",
    "{name} was issued on {target}, after the text that acts on it.",
)
REVERSED = Text(
    "sổ ghi quan hệ theo chiều ngược lại: {target} tác động lên văn bản này.",
    "the registry holds it the other way round: {target} acts on this text.",
)
OUTRANKED = Text(
    "cơ quan ban hành ở cấp dưới cơ quan đã ban hành {target} ({rule}): cần xác minh.",
    "its issuer stands below that of {target} ({rule}): to be verified.",
)
OTHER_DAY = Text(
    "sổ đã ghi tác động này từ {held}; mục này thay bằng {new}.",
    "the registry holds this act from {held}; this item puts {new} in its place.",
)
OTHER_PART = Text(
    "sổ đã ghi tác động này lên {held}; mục này thay bằng {new}.",
    "the registry holds this act on {held}; this item puts {new} in its place.",
)
ONE_MORE = Text(
    "sổ đã ghi một tác động cùng loại lên {part}, từ {day}; mục này là một bản ghi nữa, "
    "sổ giữ cả hai.",
    "the registry holds an act of this kind on {part}, from {day}; this is one more "
    "record, and both are kept.",
)
TERM_OVER = Text(
    "{name} đã hết hiệu lực từ {day} theo chính văn bản ấy.",
    "{name} had ended on {day} by its own term.",
)
ENDED = Text(
    "{name} đã hết hiệu lực từ {day}: {actor} {how} văn bản ấy.",
    "{name} had ended on {day}: {actor} {how} it.",
)
