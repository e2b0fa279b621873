"""Names of laws, codes and ordinances, so that a name ends where it ends.

«Luật Quản lý, sử dụng tài sản công: cơ quan …» cannot be cut by grammar alone.
The list helps reading only: it says nothing about force, and a law that is not
in it is still found when its name is printed with a capital.
"""

from __future__ import annotations

from lawreg.citation.short_laws import SHORT_LAWS
from lawreg.folding import fold

_LAWS = (
    "An ninh mạng|An ninh quốc gia|An ninh hàng không|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|"
    "Ban hành văn bản quy phạm pháp luật|Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân|"
    "Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|"
    "Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|"
    "Bảo vệ, chăm sóc và giáo dục trẻ em|Bầu cử đại biểu Hội đồng nhân dân|Bầu cử đại biểu Quốc hội|"
    "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Bầu cử|Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|"
    "Bình đẳng giới|Bưu chính|Các công cụ chuyển nhượng|Các tổ chức tín dụng|Cán bộ, công chức|Cảnh sát biển Việt Nam|"
    "Cảnh sát cơ động|Cảnh vệ|Cạnh tranh|Căn cước|Căn cước công dân|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chứng khoán|"
    "Chuyển đổi số|Chuyển giao công nghệ|Chuyển giao người đang chấp hành án phạt tù|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|"
    "Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam|Cơ yếu|Công an nhân dân|Công an xã|Công chứng|Công đoàn|Công nghệ cao|"
    "Công nghệ thông tin|Công nghiệp công nghệ số|Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Công ty|"
    "Cư trú|Dạy nghề|Dân quân tự vệ|Dân số|Dầu khí|Dẫn độ|Di sản văn hóa|Doanh nghiệp|Doanh nghiệp nhà nước|"
    "Doanh nghiệp tư nhân|Du lịch|Dữ liệu|Dự trữ quốc gia|Dược|Đa dạng sinh học|Đặc xá|Đất đai|Đấu giá tài sản|Đấu thầu|"
    "Đầu tư|Đầu tư công|Đầu tư kinh doanh vốn nhà nước|Đầu tư nước ngoài|Đầu tư nước ngoài tại Việt Nam|Đầu tư theo phương thức đối tác công tư|"
    "Đê điều|Địa chất và khoáng sản|Điện ảnh|Điện lực|Điều ước quốc tế|Đo đạc và bản đồ|Đo lường|Đường bộ|Đường sắt|"
    "Giá|Giám định tư pháp|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|"
    "Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Giáo dục quốc phòng - an ninh|Hàng không dân dụng Việt Nam|"
    "Hàng không dân dụng|Hàng không Việt Nam|Hải quan|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|"
    "Hóa chất|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|"
    "Hỗ trợ doanh nghiệp nhỏ và vừa|Hộ tịch|Hôn nhân và gia đình|Hợp tác xã|Kế toán|Khám bệnh, chữa bệnh|Khí tượng thủy văn|"
    "Khiếu nại|Khiếu nại, tố cáo|Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Khuyến khích đầu tư trong nước|"
    "Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc|Kinh doanh bảo hiểm|Kinh doanh bất động sản|"
    "Ký kết, gia nhập và thực hiện điều ước quốc tế|Lâm nghiệp|Lao động|Luật sư|Lưu trữ|Lực lượng dự bị động viên|"
    "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lực lượng vũ trang|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|"
    "Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự|"
    "Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|"
    "Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi|"
    "Phá sản|Phá sản doanh nghiệp|Phí và lệ phí|Phòng bệnh|Phòng cháy và chữa cháy|"
    "Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống HIV/AIDS|Phòng, chống khủng bố|"
    "Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người|"
    "Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|Phòng, chống rửa tiền|"
    "Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|"
    "Phòng không nhân dân|Phòng thủ dân sự|Phổ biến, giáo dục pháp luật|Phổ cập giáo dục tiểu học|Phục hồi, phá sản|Quảng cáo|Quản lý ngoại thương|Quản lý nợ công|Quản lý thuế|"
    "Quản lý, bảo vệ công trình quốc phòng và khu quân sự|Quản lý, sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước|"
    "Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|"
    "Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|"
    "Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị|"
    "Quy hoạch đô thị và nông thôn|Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|"
    "Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra|Thể dục, thể thao|"
    "Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành án hình sự tại cộng đồng|Thi hành tạm giữ, tạm giam|"
    "Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú|Thỏa thuận quốc tế|Thống kê|Thủ đô|Thú y|"
    "Thuế bảo vệ môi trường|Thuế chuyển quyền sử dụng đất|Thuế doanh thu|Thuế giá trị gia tăng|Thuế lợi tức|Thuế sử dụng đất nông nghiệp|"
    "Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|"
    "Thuế xuất khẩu, thuế nhập khẩu|Thuế xuất khẩu, thuế nhập khẩu hàng mậu dịch|Thủy lợi|Thủy sản|Thư viện|Thương mại|Thực hành tiết kiệm, chống lãng phí|"
    "Thực hiện dân chủ ở cơ sở|Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|"
    "Tình trạng khẩn cấp|Tổ chức Chính phủ|Tổ chức chính quyền địa phương|Tổ chức cơ quan điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Hội đồng nhân dân và Ủy ban hành chính các cấp|"
    "Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tố cáo|Tố tụng hành chính|"
    "Tổ chức Hội đồng Bộ trưởng|Tổ chức Hội đồng Chính phủ|Trách nhiệm bồi thường của Nhà nước|Trang bị điện tử|Trẻ em|Trí tuệ nhân tạo|Trọng tài thương mại|"
    "Trồng trọt|Trợ giúp pháp lý|Trật tự, an toàn giao thông đường bộ|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Tư pháp người chưa thành niên|"
    "Tương trợ tư pháp|Tương trợ tư pháp về dân sự|Tương trợ tư pháp về hình sự|Việc làm|Viên chức|Viễn thông|"
    "Xây dựng|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xử lý vi phạm hành chính"
)
_CODES = (
    "Dân sự|Hình sự|Lao động|Hàng hải|Hàng hải Việt Nam|Tố tụng dân sự|Tố tụng hình sự"
)
_ORDINANCES = (
    "An toàn và kiểm soát bức xạ|Bảo vệ bí mật nhà nước|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Bảo vệ và kiểm dịch thực vật|"
    "Bảo hộ lao động|Bảo hộ quyền sở hữu công nghiệp|Bảo hộ quyền tác giả|Bảo vệ và phát triển nguồn lợi thủy sản|"
    "Án phí, lệ phí Tòa án|Cảnh sát nhân dân Việt Nam|Chống bán phá giá hàng hóa nhập khẩu vào Việt Nam|"
    "Chống trợ cấp hàng hóa nhập khẩu vào Việt Nam|Chuyển giao công nghệ nước ngoài vào Việt Nam|"
    "Công nhận và thi hành tại Việt Nam bản án, quyết định dân sự của Tòa án nước ngoài|"
    "Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|Đê điều|Đo lường|Du lịch|Hàm, cấp ngoại giao|"
    "Hợp đồng dân sự|Hợp đồng kinh tế|Hải quan|Hôn nhân và gia đình giữa công dân Việt Nam với người nước ngoài|"
    "Hôn nhân và gia đình giữa công dân Việt Nam và người nước ngoài|Kế toán và thống kê|Kiểm sát viên Viện kiểm sát nhân dân|"
    "Ký kết và thực hiện điều ước quốc tế|Luật sư|Lực lượng An ninh nhân dân Việt Nam|Ngân hàng Nhà nước Việt Nam|"
    "Ngân hàng, hợp tác xã tín dụng và công ty tài chính|Nhà ở|Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam|"
    "Quản lý thuế|Tài nguyên khoáng sản|Thẩm phán và Hội thẩm Tòa án nhân dân|Thể dục, thể thao|Thủ tục giải quyết các vụ án dân sự|"
    "Thủ tục giải quyết các vụ án hành chính|Thủ tục giải quyết các vụ án kinh tế|Thủ tục giải quyết các tranh chấp lao động|"
    "Thuế nhà, đất|Thừa kế|Thương phiếu|Tình trạng khẩn cấp|Tổ chức điều tra hình sự|Tổ chức luật sư|"
    "Tự vệ trong nhập khẩu hàng hóa nước ngoài vào Việt Nam|"
    "Bưu chính, viễn thông|Cán bộ, công chức|Cảnh sát môi trường|Cảnh vệ|Chất lượng hàng hóa|"
    "Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng|Chi phí tố tụng|Chống tham nhũng|Công an xã|Công chức, viên chức|"
    "Công nghiệp quốc phòng|Cơ yếu|Cựu chiến binh|Dân quân tự vệ|Dân số|Dự trữ quốc gia|Động viên công nghiệp|Giá|Giám định tư pháp|"
    "Giống cây trồng|Giống vật nuôi|Hành nghề y, dược tư nhân|Hợp nhất văn bản quy phạm pháp luật|Khai thác và bảo vệ công trình thủy lợi|"
    "Khai thác và bảo vệ công trình khí tượng thủy văn|Ký kết và thực hiện thỏa thuận quốc tế|Lãnh sự|Lưu trữ quốc gia|Lực lượng Cảnh sát biển Việt Nam|"
    "Lực lượng dự bị động viên|Ngoại hối|Người cao tuổi|Người tàn tật|Nghĩa vụ lao động công ích|Pháp điển hệ thống quy phạm pháp luật|Phí và lệ phí|"
    "Phòng, chống lụt, bão|Phòng, chống mại dâm|Quản lý thị trường|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quảng cáo|"
    "Thanh tra|Thi hành án dân sự|Thú y|Thủ đô|Thủ đô Hà Nội|Thủ tục bắt giữ tàu bay|Thủ tục bắt giữ tàu biển|"
    "Thực hiện dân chủ ở xã, phường, thị trấn|Thuế tài nguyên|Thuế nhà, đất|Thuế thu nhập đối với người có thu nhập cao|"
    "Bảo vệ công trình giao thông|Bảo vệ quyền lợi người tiêu dùng|"
    "Bảo vệ và sử dụng di tích lịch sử, văn hóa và danh lam, thắng cảnh|Cảnh sát cơ động|"
    "Công nhận và thi hành tại Việt Nam quyết định của Trọng tài nước ngoài|Khiếu nại, tố cáo của công dân|"
    "Nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân và Ủy ban nhân dân ở mỗi cấp|"
    "Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|"
    "Quy định danh hiệu vinh dự Nhà nước Bà mẹ Việt Nam anh hùng|"
    "Quyền ưu đãi, miễn trừ dành cho cơ quan đại diện ngoại giao, cơ quan lãnh sự và cơ quan đại diện của tổ chức quốc tế tại Việt Nam|"
    "Thuế bổ sung đối với hộ gia đình sử dụng đất nông nghiệp vượt quá hạn mức diện tích|Thuế nông nghiệp|"
    "Thực hành tiết kiệm, chống lãng phí|Tổ chức Viện kiểm sát quân sự|Trọng tài kinh tế|"
    "Ưu đãi người hoạt động cách mạng, liệt sĩ và gia đình liệt sĩ, thương binh, bệnh binh, người hoạt động kháng chiến, "
    "người có công giúp đỡ cách mạng|Xử phạt vi phạm hành chính đối với hành vi cản trở hoạt động tố tụng|"
    "Thư viện|Tiêu chuẩn đo lường chất lượng|Tín ngưỡng, tôn giáo|Tổ chức Tòa án quân sự|"
    "Trình tự, thủ tục xem xét, quyết định áp dụng các biện pháp xử lý hành chính tại Tòa án nhân dân|"
    "Trọng tài thương mại|Ưu đãi người có công với cách mạng|Vệ sinh an toàn thực phẩm|Xử lý vi phạm hành chính|Xử phạt vi phạm hành chính"
)

ABBREVIATIONS = {
    "qppl": ("quy", "pham", "phap", "luat"),
    "vbqppl": ("van", "ban", "quy", "pham", "phap", "luat"),
    "nsnn": ("ngan", "sach", "nha", "nuoc"),
    "bhxh": ("bao", "hiem", "xa", "hoi"),
    "bhyt": ("bao", "hiem", "y", "te"),
    "hdnd": ("hoi", "dong", "nhan", "dan"),
    "ubnd": ("uy", "ban", "nhan", "dan"),
    "cqdp": ("chinh", "quyen", "dia", "phuong"),
    "tndn": ("thu", "nhap", "doanh", "nghiep"),
    "tncn": ("thu", "nhap", "ca", "nhan"),
    "gtgt": ("gia", "tri", "gia", "tang"),
    "ttdb": ("tieu", "thu", "dac", "biet"),
    "bvmt": ("bao", "ve", "moi", "truong"),
    "tdkt": ("thi", "dua", "khen", "thuong"),
    "cbcc": ("can", "bo", "cong", "chuc"),
    "attp": ("an", "toan", "thuc", "pham"),
    "pccc": ("phong", "chay", "va", "chua", "chay"),
    "vphc": ("vi", "pham", "hanh", "chinh"),
    "xlvphc": ("xu", "ly", "vi", "pham", "hanh", "chinh"),
    "tccqdp": ("to", "chuc", "chinh", "quyen", "dia", "phuong"),
    "bhvbqppl": ("ban", "hanh", "van", "ban", "quy", "pham", "phap", "luat"),
    "tthc": ("to", "tung", "hanh", "chinh"),
    "ttds": ("to", "tung", "dan", "su"),
    "tths": ("to", "tung", "hinh", "su"),
    "thads": ("thi", "hanh", "an", "dan", "su"),
    "thahs": ("thi", "hanh", "an", "hinh", "su"),
    "hngd": ("hon", "nhan", "va", "gia", "dinh"),
    "hn": ("hon", "nhan"),
    "gd": ("gia", "dinh"),
    "shtt": ("so", "huu", "tri", "tue"),
    "pctn": ("phong", "chong", "tham", "nhung"),
    "nvqs": ("nghia", "vu", "quan", "su"),
    "tand": ("toa", "an", "nhan", "dan"),
    "vksnd": ("vien", "kiem", "sat", "nhan", "dan"),
    "nn": ("nha", "nuoc"),
    "kh": ("khoa", "hoc"),
    "cn": ("cong", "nghe"),
}
"""Abbreviations people put inside the name of a law."""

_LINKING = frozenset({"va", "cac"})
"""Words of a name that people leave out, or put in for a comma."""
_known: dict[str, dict[str, bool]] = {}


def known_names(word: str) -> dict[str, bool]:
    """Give names under the kind word ``luat``, ``bo luat`` or ``phap lenh``.

    Keys are names and their beginnings, the value tells which are whole; they are
    folded words joined by single spaces, as `extend_name` joins them.
    """
    if not _known:
        for key, names in (
            ("luat", _LAWS),
            ("bo luat", _CODES),
            ("phap lenh", _ORDINANCES),
        ):
            known = _known[key] = {}
            for listed in _bare(names).split("|"):
                name = ""
                for part in listed.split():
                    name = extend_name(name, part)
                    known.setdefault(name, False)
                known[name] = True
    return _known[word]


def extend_name(name: str, word: str) -> str:
    """Add a folded word to a name: written out, and without words left out at will.

    >>> extend_name("phong chay", "va"), extend_name("thue", "gtgt")
    ('phong chay', 'thue gia tri gia tang')
    """
    if word in _LINKING:
        return name
    parts = ABBREVIATIONS.get(word)
    if parts is not None:
        word = " ".join(part for part in parts if part not in _LINKING)
    return f"{name} {word}" if name else word


_printed: dict[str, str] = {}


def listed_names() -> list[str]:
    """Give every listed law, code and ordinance in full, its kind word before it."""
    return [
        f"{kind} {name}"
        for kind, names in (
            ("Luật", _LAWS),
            ("Bộ luật", _CODES),
            ("Pháp lệnh", _ORDINANCES),
        )
        for name in names.split("|")
    ]


def canonical_name(name: str) -> str:
    """Give the listed spelling of a law's name, empty for a name that is not listed.

    >>> canonical_name("Luật phòng chống thiên tai"), canonical_name("BLDS")
    ('Luật Phòng, chống thiên tai', 'Bộ luật Dân sự')
    """
    if not _printed:
        for shown in listed_names():
            _printed[" ".join(_bare(shown).split())] = shown
        for short, law in SHORT_LAWS.items():
            _printed[_written_out(short)] = law
    return _printed.get(_written_out(name), "")


def _written_out(name: str) -> str:
    return " ".join(full_words(_bare(name).split()))


_PUNCTUATION = str.maketrans(",;()-/&", "       ")


def _bare(names: str) -> str:
    """Fold names and drop their punctuation."""
    return fold(names).translate(_PUNCTUATION)


def full_words(words: list[str]) -> list[str]:
    """Write out the abbreviations in folded words of a name."""
    out: list[str] = []
    for word in words:
        out.extend(ABBREVIATIONS.get(word, (word,)))
    return out
