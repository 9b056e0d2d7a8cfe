import { phrases } from './phrases.ts'

/** Names that are bodies by themselves, with or without a place or level after them. */
export const completeBodies = phrases(
  'liên hiệp các hội khoa học và kỹ thuật, liên hiệp các tổ chức hữu nghị, liên hiệp hội, ủy ban các vấn đề xã hội, ủy ban về các vấn đề xã hội, ủy ban thường vụ quốc hội, hội đồng dân tộc, hội đồng quản trị, btl',
  'ubnd, ủy ban nhân dân, hđnd, hội đồng nhân dân, tỉnh ủy, thành ủy, huyện ủy, thị ủy, quận ủy, đảng ủy, đảng đoàn',
  'ban cán sự đảng, ban thường vụ, thường trực, ban chấp hành, ban tổ chức, ban tuyên giáo, ban dân vận, ban nội chính',
  'ủy ban kiểm tra, ubkt, mttq, ubmttq, ubmttqvn, mặt trận tổ quốc, ủy ban mặt trận tổ quốc, ủy ban mttq, công an',
  'chính phủ, quốc hội, bộ chính trị, ban bí thư, trung ương đảng, kiểm toán nhà nước, viện kiểm sát nhân dân, viện kiểm sát',
  'tòa án nhân dân, tòa án, thanh tra chính phủ, thanh tra tỉnh, thanh tra huyện, thanh tra thành phố, liên đoàn lao động',
  'đoàn thanh niên, tỉnh đoàn, huyện đoàn, thành đoàn, hội nông dân, hội phụ nữ, hội liên hiệp phụ nữ, hội lhpn',
  'hội cựu chiến binh, hội ccb, hội chữ thập đỏ, hội người cao tuổi, hội nct, chi cục thuế, cục thuế, kho bạc nhà nước',
  'kho bạc, bảo hiểm xã hội, bhxh, ban chqs, ban chỉ huy quân sự, ban chỉ quân sự, bộ chqs, bộ chỉ huy quân sự',
  'bộ chỉ huy bộ đội biên phòng, bộ đội biên phòng, hạt kiểm lâm, chi cục kiểm lâm, chi cục thống kê, cục thống kê',
  'ban quản lý dự án, ban chỉ đạo, ban tổ chức hội nghị, văn phòng hđnd và ubnd, văn phòng hđnd - ubnd, văn phòng đoàn đbqh và hđnd, văn phòng cấp ủy, văn phòng, trung tâm y tế',
  'trung tâm chính trị, trung tâm văn hóa, đài truyền thanh, đài truyền hình, đài phát thanh, trạm y tế, trạm khuyến nông',
  'phòng giáo dục, phòng y tế, phòng nội vụ, phòng tư pháp, bộ tư lệnh, ngân hàng nhà nước, ngân hàng chính sách xã hội',
  'cục quản lý thị trường, đội quản lý thị trường, quản lý thị trường, bảo tàng, thư viện, thủ tướng, thủ tướng chính phủ, ban quản lý',
  'trường chính trị, trung ương, lực lượng vũ trang, văn phòng đăng ký đất đai, ban tiếp công dân, liên minh hợp tác xã',
)

/** Organs that share a level with the one named next: "Ban Thường vụ, Thường trực Tỉnh ủy"; "Đảng ủy, UBND các xã". */
export const organsOfOneLevel = phrases(
  'đảng ủy, thường trực, ban thường vụ, hđnd, hội đồng nhân dân, ubnd, ủy ban nhân dân, ban chấp hành, ubmttq, mttq',
)

/** Bodies that are one only with a level or name after them; alone the word means something else. */
export const bodiesWithTail = phrases(
  'bhxh, bảo hiểm xã hội, trung ương, thường trực, lực lượng vũ trang, ban quản lý, ban tổ chức, ban chấp hành, bảo tàng, thư viện',
)

/** Organs of the whole country: named in most papers, taking part in few. */
export const highestOrgans = phrases(
  'chính phủ, quốc hội, bộ chính trị, ban bí thư, trung ương, trung ương đảng, thủ tướng, thủ tướng chính phủ, mặt trận tổ quốc',
)

/** Words that make a body only together with a name: Sở Nội vụ, Báo …, trường …. */
export const namedBodies = phrases(
  'cảnh sát, ban, bộ, sở, cục, vụ, chi cục, tổng cục, phòng, báo, đài, trường, học viện, đại học, viện, trung tâm, hội, đoàn',
  'công ty, tổng công ty, tập đoàn, nhà máy, bệnh viện, quỹ, hạt, đội, trạm, tổ, ngân hàng, hợp tác xã, hiệp hội, liên minh',
  'liên đoàn, chi nhánh, ủy ban, hội đồng, tiểu ban, tạp chí, đảng bộ, chi bộ, đảng bộ bộ phận, cảng vụ, hải quan',
  'cổng thông tin điện tử, nhà xuất bản, thanh tra, ban điều hành, tổ công tác, chi cục hải quan, công đoàn',
  'khoa, bộ môn, viễn thông, bưu điện, ban giám đốc, ban giám hiệu, đảng bộ cơ sở, ngành, nhà thầu, thép, trường thpt, trường thcs, trường tiểu học, trường mầm non, trường đại học, điện lực',
)

/** Places, which act as bodies when work is laid on them. */
export const places = phrases(
  'tỉnh, huyện, xã, thành phố, tp, thị xã, phường, thị trấn, quận, đặc khu, thôn, khu phố, tổ dân phố',
)

/** Levels that end a name: UBND huyện, Công an tỉnh, Ban Dân vận Tỉnh ủy. */
export const levels = phrases(
  'tỉnh ủy, thành ủy, huyện ủy, thị ủy, quận ủy, đảng ủy, tỉnh, huyện, xã, thành phố, tp, thị xã, phường, thị trấn, quận',
  'trung ương, trung ương đảng, đặc khu, cấp tỉnh, cấp huyện, cấp xã, cấp thôn, các cấp, cơ sở, khu vực, địa phương, nhà nước',
  'cấp cơ sở, nhân dân, hđnd, ubnd, ủy ban nhân dân, hội đồng nhân dân, các cơ quan đảng, cùng cấp, cấp trên, cấp dưới, chính phủ, quốc hội, khối đảng, quân sự, việt nam',
)

/** Words for bodies in general, which need a word of number before them: các đơn vị, một số địa phương. */
export const generalBodies = phrases(
  'cơ quan, đơn vị, địa phương, ban, ngành, sở, phòng, đoàn thể, cấp ủy, chính quyền, cấp, tổ chức, doanh nghiệp, chủ đầu tư',
  'nhà thầu, tập đoàn, tổng công ty, vụ, cục, bộ, thành viên, đồng chí, trường, trường học, hội, chi bộ, đảng bộ, xã, phường',
  'thị trấn, huyện, thị xã, thành phố, quận, tỉnh, thôn, buôn, bon, bản, ấp, khu phố, tổ dân phố, tdp, mặt trận, công ty',
  'tổ chức đảng, tổ chức chính trị, tổ chức chính trị - xã hội, hội đoàn thể, cơ quan chuyên môn, ban ngành, sở ngành, hợp tác xã',
  'khoa, bộ môn, tổ, đội, viện, trạm, bệnh viện, cơ sở giáo dục, cơ sở y tế, ban quản lý, chủ doanh nghiệp, hộ gia đình',
  'cơ sở, ngân hàng, trung tâm, chi cục, đảng ủy, huyện ủy, thành ủy, thị ủy, đảng viên, cán bộ, bên, tổ công tác, ban chỉ đạo',
  'đại biểu, cử tri, chủ rừng, chủ hồ, hộ dân, nhà trường, cơ quan báo chí, chi nhánh, phòng ban, phòng, ubnd, lực lượng, nhà máy, văn phòng',
  'viện nghiên cứu, chỉ huy, cơ quan đơn vị, phường xã, hội nghề nghiệp, hộ sản xuất, hộ kinh doanh, hiệp hội, liên minh, ban cán sự, báo, đài, sở ban ngành, đơn vị sự nghiệp, đơn vị quân đội, mạng, khu công nghiệp, làng nghề',
)

/** Words of number that make a general word mean bodies. */
export const quantifiers = phrases(
  'các, những, một số, nhiều, từng, mỗi, tất cả các, tất cả, toàn bộ các, toàn thể, toàn thể các, hai, ba, cả, đa số các',
)

/** Offices held by persons; work laid on them is laid on their bodies. */
export const offices = phrases(
  'thủ trưởng, bí thư, phó bí thư, phó bí thư thường trực, chủ tịch, phó chủ tịch, phó chủ tịch thường trực, giám đốc',
  'phó giám đốc, lãnh đạo, người đứng đầu, trưởng ban, phó trưởng ban, chánh văn phòng, phó chánh văn phòng, bộ trưởng',
  'thứ trưởng, trưởng phòng, phó trưởng phòng, hiệu trưởng, trưởng, phó trưởng, chi cục trưởng, cục trưởng, tổng giám đốc',
  'chủ nhiệm, phó chủ nhiệm, trưởng các, đồng chí, các đồng chí, chánh thanh tra, viện trưởng, chánh án, chỉ huy trưởng',
  'đại diện lãnh đạo, đại diện, cấp ủy, ủy viên, trưởng đoàn, phó trưởng đoàn, tập thể lãnh đạo, tổng biên tập, thường trực',
  'tổng bí thư, thủ tướng, phó thủ tướng, thống đốc, phó thống đốc, người phát ngôn, trưởng công an, trưởng các ban, tuv',
)

/** Lower-case words that continue the name of a body: nông thôn, kỹ thuật, đất đai, quỹ đất. */
export const fieldWords = phrases(
  'chuyển đổi số, đa khoa, chuyên khoa, công nghệ thông tin, giáo dục nghề nghiệp, giáo dục thường xuyên, hướng nghiệp, thiết bị, khí tượng, thủy văn, khảo thí, sinh viên, học sinh',
  'nuôi trồng, nuôi trồng thủy sản, khuyến ngư, nguồn lợi, kiểm ngư, xuất nhập khẩu, xuất khẩu, nhập khẩu, thị trường, xúc tiến thương mại',
  'thương mại điện tử, cạnh tranh, hóa chất, năng lượng, pháp chế, tổ chức cán bộ, hợp tác quốc tế, kiểm lâm, kiểm dịch, đăng kiểm',
  'đường bộ, đường sắt, hàng không, hàng hải, đường thủy, nội địa, bảo trợ xã hội, trợ giúp pháp lý, đăng ký kinh doanh, công chứng',
  'tần số, báo chí, xuất bản, điện ảnh, di sản, gia đình, bình đẳng giới, an toàn lao động, tiết kiệm năng lượng, trong nước, ngoài nước',
  'công nghiệp nhẹ, công nghiệp nặng, miền núi, dự trữ, quản lý thị trường, kinh tế, hình sự, công trình, giám định, quy hoạch',
  'nông nghiệp, nông thôn, nông thôn mới, xã hội, dân tộc, tôn giáo, quỹ đất, hạ tầng, nước sạch, y tế, giáo dục, đào tạo',
  'công nghiệp, công thương, thương mại, du lịch, môi trường, kỹ thuật, dự án, đầu tư, đô thị, dân số, bệnh tật, văn hóa',
  'thể thao, truyền thông, công nghệ, khoa học, quân sự, nhân dân, nhà nước, đảng, thanh niên, phụ nữ, dịch vụ, xây dựng đảng',
  'phát triển, quản lý, quản trị, kiểm soát, kiểm định, khuyến nông, khuyến công, xúc tiến, hành chính, hành chính công',
  'việc làm, nghề, dạy nghề, doanh nghiệp, công chức, văn bản, chất lượng, kinh doanh, bảo trì, người có công, giảm nghèo, chính sách',
  ' thông tin điện tử, điện tử, thú y, chăn nuôi, trồng trọt, bảo vệ thực vật, thủy lợi, thủy sản',
  'lâm nghiệp, rừng, rừng phòng hộ, phòng hộ, đặc dụng, đất đai, tài nguyên, địa chính, tài chính, kế hoạch, ngân sách, thuế',
  'kho bạc, bảo hiểm, tín dụng, khu kinh tế, khu công nghiệp, cụm công nghiệp, giao thông, vận tải, chiếu sáng, công ích',
  'cổ phần, tnhh, một thành viên, truyền thanh, truyền hình, phát thanh, phổ thông, tiểu học, mầm non, trung học, cơ sở',
  'chuyên trách, chuyên môn, tư pháp, nội chính, cải cách tư pháp, phòng cháy chữa cháy, cứu nạn, cứu hộ, biên phòng, hải quan',
  'chương trình, mục tiêu, quốc gia, mtqg, chỉ huy, phòng thủ, dân sự, thiên tai, tìm kiếm cứu nạn, chữa cháy, an toàn, giao dịch',
  'bưu chính, viễn thông, điều phối, vệ sinh, an toàn thực phẩm, thực phẩm, cứu trợ, chính trị, trẻ em, người cao tuổi, thi đua',
  'khen thưởng, kiểm tra, thanh tra, thi hành án, tổ quốc, liên hiệp, chiến binh, cựu chiến binh, lao động, thương binh, nội vụ',
)

/** Words that narrow a general body without telling which it is. */
export const vagueQualifiers = phrases(
  'liên quan, có liên quan, trực thuộc, chức năng, chuyên môn, trên địa bàn, trên địa bàn tỉnh, trên địa bàn huyện',
  'trên địa bàn xã, trên địa bàn thành phố, thuộc tỉnh, thuộc huyện, thuộc thành phố, nêu trên, trên, còn lại, được giao',
  'được phân công, phụ trách, thi công, tư vấn, chủ đầu tư, chủ quản, có tên, mình, địa phương, đầu mối, dự toán, sử dụng ngân sách, thuộc và trực thuộc, có tên trên',
)

/** General words so wide that alone they name no one. */
export const widestBodies = phrases(
  'chỉ huy, cơ quan đơn vị, hộ sản xuất, hộ kinh doanh, sở ban ngành, cơ quan, đơn vị, địa phương, ban, ngành, phòng, phòng ban, đoàn thể, tổ chức, cấp, thành viên, đồng chí, đảng viên',
  'cán bộ, bên, cơ sở, lực lượng, xã, phường, thị trấn, huyện, thị xã, thành phố, quận, tỉnh, thôn, buôn, bon, bản, ấp',
  'cấp ủy, chính quyền, tổ chức đảng, chi bộ, đảng bộ, chủ đầu tư, nhà thầu, khu phố, tổ dân phố, tdp, hộ dân, doanh nghiệp, ban ngành, trường, trường học, nhà trường, công ty, hội',
  'đại biểu, cử tri, khoa, bộ môn, tổ, đội, trạm, viện, bệnh viện, trung tâm, hộ gia đình, chủ doanh nghiệp, cơ sở giáo dục, cơ sở y tế',
)

/** Words that tell the level of a general body, and no more. */
export const levelQualifiers = phrases(
  'cấp tỉnh, cấp huyện, cấp xã, trung ương, ngành, tỉnh, huyện, xã, thành phố, phường, thị trấn, quận, thị xã, cùng cấp, các cấp, cấp trên, cấp dưới',
  'ở trung ương, ở địa phương, ở cơ sở, ngang bộ, thuộc chính phủ, trực thuộc trung ương',
)

/** Words that narrow a general body to certain ones: các cơ quan tư pháp, các tổ chức cơ sở đảng. */
export const generalQualifiers = phrases(
  'cơ sở, nhà nước, sự nghiệp, hành chính, kinh tế, chính trị, đoàn thể, tín dụng, đảng, cơ sở đảng, xây dựng đảng',
  'quản lý nhà nước, tư pháp, cải cách tư pháp, báo chí, truyền thông, thành viên, đoàn thể chính trị, chính trị xã hội',
  'quản lý chuyên ngành, quản lý ngành, chuyên ngành, viễn thông, tố tụng, thuế, quân đội, kinh doanh, thương mại, nghề nghiệp, dạy nghề, báo đài, thông tin đại chúng',
  'bảo vệ pháp luật, chính trị - xã hội, khoa học, công lập, ngoài công lập, lực lượng vũ trang',
)
