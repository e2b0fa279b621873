"""What the fields of records are called where a person reads them.

Programs and the source keep the names of the fields; people are told of «ngày có hiệu
lực», never of ``effective_from``.
"""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.language import Text

FIELD_WORDS: Mapping[str, Text] = {
    "instrument_id": Text("Mã", "Id"),
    "number": Text("Số, ký hiệu", "Number"),
    "kind": Text("Loại", "Kind"),
    "issuer_id": Text("Cơ quan ban hành", "Issued by"),
    "title": Text("Trích yếu", "Title"),
    "place": Text("Địa phương", "Place"),
    "issued_on": Text("Ngày ban hành", "Issued on"),
    "effective_from": Text("Có hiệu lực từ", "In force from"),
    "ceased_on": Text("Hết thời hạn từ", "Own term over on"),
    "signer": Text("Người ký", "Signed by"),
    "aliases": Text("Tên gọi khác", "Also called"),
    "fields": Text("Lĩnh vực", "Field of law"),
    "year": Text("Năm ban hành", "Year of issue"),
    "commencements": Text("Phần có ngày riêng", "A part with its own day"),
    "actor": Text("Văn bản tác động", "Acting instrument"),
    "target": Text("Văn bản chịu tác động", "Instrument acted on"),
    "effective_until": Text("Đến trước ngày", "Until before"),
    "actor_provisions": Text("Theo điều khoản", "By its provisions"),
    "target_provisions": Text("Điều khoản chịu tác động", "Provisions touched"),
    "scope": Text("Phạm vi tác động", "How much is touched"),
    "scope_note": Text("Phần được nói đến", "The part meant"),
    "transition": Text("Chuyển tiếp", "Transition"),
    "issuer_name": Text("Tên", "Name"),
    "level": Text("Cấp", "Level"),
    "valid_from": Text("Có từ ngày", "Exists since"),
    "valid_until": Text("Không còn từ ngày", "No longer since"),
    "successions": Text("Cơ quan kế tục", "Succeeded by"),
    "coverage": Text("Phạm vi", "Coverage"),
    "from_year": Text("Từ năm", "From the year"),
    "to_year": Text("Đến năm", "To the year"),
    "confidence": Text("Mức xác nhận", "How well attested"),
    "unconfirmed": Text("Còn cần xác minh", "Still to be verified"),
    "note": Text("Lưu ý", "Note"),
    "evidence": Text("Nguồn", "Source"),
}
"""What stands before the value of a field, by its name in the model, in reading order."""

_NOUNS: Mapping[str, Text] = {
    "effective_from": Text("ngày có hiệu lực", "the first day of effect"),
    "effective_until": Text(
        "ngày kết thúc tác động", "the day on which the effect is over"
    ),
    "ceased_on": Text("ngày hết hiệu lực", "the first day out of force"),
    "issued_on": Text("ngày ban hành", "the day of issue"),
    "commencements": Text(
        "ngày có hiệu lực của một phần", "the first day of effect of a part"
    ),
    "valid_from": Text("ngày thành lập", "the day of its founding"),
    "valid_until": Text("ngày không còn", "the day of its end"),
}


def field_label(field: str) -> Text:
    """Give what stands before the value of a field; the name itself where none is known.

    >>> field_label("signer")
    Text(vi='Người ký', en='Signed by')
    """
    return FIELD_WORDS.get(field, Text(field, field))


def field_noun(field: str) -> Text:
    """Name a field inside a sentence.

    >>> field_noun("ceased_on").vi, field_noun("signer").vi
    ('ngày hết hiệu lực', 'người ký')
    """
    label = field_label(field)
    return _NOUNS.get(field, Text(_lowered(label.vi), _lowered(label.en)))


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
