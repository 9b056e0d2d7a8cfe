import { phrases } from './phrases.ts'

/** Verbs with which work is laid down in Vietnamese administrative writing. */
export const actionVerbs = phrases(
  'rà soát, tổ chức, triển khai, thực hiện, xây dựng, ban hành, tham mưu, đề xuất, báo cáo, tổng hợp, kiểm tra',
  'giám sát, đôn đốc, theo dõi, hướng dẫn, chỉ đạo, lãnh đạo, phối hợp, chủ trì, đẩy mạnh, đẩy nhanh, tăng cường',
  'nâng cao, nâng, quán triệt, tuyên truyền, phổ biến, vận động, xử lý, giải quyết, tháo gỡ, khắc phục, chấn chỉnh',
  'kiện toàn, bố trí, sắp xếp, phân công, phân bổ, giải ngân, thanh toán, quyết toán, thanh quyết toán, hoàn thiện',
  'hoàn thành, hoàn tất, hoàn chỉnh, chuẩn bị, cập nhật, công khai, công bố, đăng ký, lập, trình, gửi, nộp, thẩm định',
  'phê duyệt, thẩm tra, điều tra, điều chỉnh, truy tố, xét xử, thi hành án, thanh tra, kiểm soát, kiểm điểm, đánh giá',
  'phân tích, xác định, xác minh, làm rõ, làm việc, làm tốt, làm, nắm, nắm chắc, nắm bắt, thăm nắm, bám sát, bám nắm',
  'chịu trách nhiệm, đảm bảo, bảo đảm, duy trì, giữ vững, giữ gìn, củng cố, phát huy, phát triển, mở rộng, khuyến khích',
  'hỗ trợ, tạo điều kiện, tạo, huy động, đầu tư, ứng dụng, chuyển đổi, số hóa, cải cách, cải thiện, rút ngắn, giảm',
  'tăng, tiết kiệm, chống, phòng chống, phòng ngừa, phòng, ngăn chặn, ngăn ngừa, đấu tranh, truy quét, trấn áp, bảo vệ',
  'chăm sóc, chăm lo, bồi dưỡng, đào tạo, tập huấn, tuyển dụng, luân chuyển, quy hoạch, bổ sung, sửa đổi, thay thế',
  'nghiên cứu, khảo sát, thống kê, thu thập, tiếp nhận, tiếp thu, tham gia, thành lập, giới thiệu, đăng tải, đưa tin',
  'truyền thông, thông tin, biên soạn, cung cấp, chia sẻ, kết nối, liên hệ, trao đổi, thông báo, nhắc nhở, phê bình',
  'khen thưởng, biểu dương, tôn vinh, thu hồi, cưỡng chế, giải phóng, giải tỏa, bàn giao, nghiệm thu, thi công, khởi công',
  'vận hành, khai thác, khai trương, sử dụng, quản lý, trồng, sản xuất, thu hoạch, tiêm phòng, khơi thông, nạo vét',
  'ứng phó, sơ tán, di dời, cấp, hủy, ký kết, tìm kiếm, quy tập, giúp, giúp cho, nhân rộng, kêu gọi, thu hút, xúc tiến',
  'tái cơ cấu, cơ cấu, lồng ghép, đấu thầu, lựa chọn, mua sắm, sửa chữa, cải tạo, nâng cấp, lắp đặt, trang bị, xem xét',
  'cho ý kiến, quyết định, khởi động, tiến hành, tích hợp, gắn, lấy, coi, đưa, rút kinh nghiệm, sơ kết, tổng kết, thúc đẩy',
  'cụ thể hóa, tranh thủ, siết chặt, xóa, xóa bỏ, nghiêm cấm, ổn định, điều hành, điều phối, phản ánh, đối thoại',
  'tiếp công dân, hòa giải, chuyển, tính toán, dự báo, cảnh báo, giao, yêu cầu, đề nghị, tập trung, chú trọng, quan tâm',
  'chú ý, lưu ý, ưu tiên, cân đối, dành, thiết lập, khoanh vùng, dập dịch, tổng kiểm tra, thực hành, thu, thu gom, ghi',
  'căn cứ, xúc tiến, cam kết, vận dụng, phân loại, phân cấp, ủy quyền, đơn giản hóa, công nhận, cử, mời, bảo trì, bảo dưỡng',
  'quy định, ra quân, phát động, hưởng ứng, phát hiện, tố giác, kết luận, giải trình, trả lời, tham vấn, rà phá, khẩn trương',
  'chủ động, thường xuyên, tiếp tục, phấn đấu, kiến nghị, đề ra, tham gia ý kiến, góp ý, cho phép, xin ý kiến, xúc tiến, giữ',
  'chọn, lựa chọn, tư vấn, chấp hành, tuân thủ, thực thi, nghiêm chỉnh, áp dụng, xử phạt, phạt, đình chỉ, tạm dừng, dừng, ngừng',
  'tịch thu, tiêu hủy, phun, khử trùng, tiêm, cách ly, lập, đo đạc, cắm mốc, niêm yết, cắt giảm, đàm phán, đấu giá, cổ phần hóa',
  'thoái vốn, sáp nhập, giải thể, chia tách, hợp nhất, bầu, bổ nhiệm, miễn nhiệm, điều động, tinh giản, tuyển chọn, soạn thảo',
  'túc trực, canh gác, tuần tra, gia cố, tu bổ, san lấp, trồng mới, khoanh nuôi, gieo trồng, chống hạn, thu dọn, tổng vệ sinh',
  'cứu trợ, cứu hộ, kiểm kê, đối chiếu, lưu trữ, bảo mật, phát hành, phát sóng, cấp phát, thăm hỏi, động viên, kỷ luật, gia hạn',
  'kéo giảm, kiềm chế, bình ổn, điều tiết, dự trữ, kích hoạt, liên thông, hợp tác, liên kết, quảng bá, tôn tạo, bảo tồn, gìn giữ',
  'huấn luyện, diễn tập, tuyển quân, giao quân, sẵn sàng, cảnh giác, triệt phá, bài trừ, tự phê bình, tiếp xúc, lắng nghe, chấm dứt',
  'tránh, kiểm định, giám định, kết hợp, xác nhận, chứng nhận, đảm nhiệm, phụ trách, tổ chức lại, cơ cấu lại, định giá, thỏa thuận',
  'bồi thường, truy thu, hoàn trả, thiết kế, chuyển giao, khuyến cáo, thu nộp, giãn, miễn, mở, mở rộng, nhân, gắn kết, vay, bổ trợ',
  'thể chế hóa, cụ thể, phân định, phân tích, đổi mới, xã hội hóa, hiện đại hóa, tin học hóa, tự động hóa, chuẩn hóa, số hóa, xây',
  'phân luồng, tổng kiểm kê, giải đáp, hiệp đồng, phối kết hợp, kiểm soát, lên phương án, bám, xác lập, bình xét, họp, nắm tình hình',
  'kết nạp, khai trừ, bình chọn, trực ban, ứng trực, tiếp tế, cấp cứu, thu dung, khám bệnh, khám sức khỏe, điều trị, tiêm chủng, giảng dạy, tuyển sinh, hậu kiểm, xác thực, kết xuất',
  'nhập liệu, rà quét, đánh số, chạy thử, bảo lãnh, đối ứng, tạm ứng, chuyển tải, đặt hàng, cắm biển, bê tông hóa, cứng hóa, kiên cố hóa, cấp đổi, chỉnh lý',
  'nhân diện, định kỳ, hạn chế, khởi tố, xét duyệt, lồng ghép, tổ chức thực hiện, đốc thúc, tăng tốc, thăm, chi trả, chi',
)

/** Words of manner, duty and time that stand before such a verb, or between a body and its verb. */
export const mannerWords = phrases(
  'cần, cần phải, phải, nên, tiếp tục, khẩn trương, chủ động, kịp thời, thường xuyên, tích cực, nghiêm túc, quyết liệt',
  'chặt chẽ, trực tiếp, sớm, nhanh chóng, đồng thời, kiên quyết, quyết tâm, nỗ lực, phấn đấu, tự giác, nghiêm, trước mắt',
  'hết sức, có trách nhiệm, có nhiệm vụ, sẽ, tuyệt đối, luôn, từng bước, đồng bộ, đặc biệt, nhất là, thực sự, linh hoạt',
  'nghiêm chỉnh, đầy đủ, thống nhất, cụ thể, trước hết, tối thiểu, nhanh, tốt, căn bản, cơ bản, triệt để, dứt điểm, ráo riết, kiên trì',
  'có cơ chế, có chính sách, có hình thức, có chương trình, có trách nhiệm tổ chức, căn cứ chức năng, gấp rút, hàng quý, hằng quý',
  'gương mẫu, quyết tâm cao, cùng, cùng với, tập trung, ưu tiên, chú trọng, quan tâm, không, không được, không để, chưa, hằng năm',
  'hàng năm, định kỳ, hàng tháng, hằng tháng, tổ chức, đề cao, mạnh dạn, thật sự, xác định rõ, đổi mới, sáng tạo',
  'có giải pháp, có phương án, có biện pháp, có kế hoạch, có văn bản, có báo cáo, theo chức năng, đặc biệt quan tâm, cam kết',
  'theo dõi sát, theo chức năng nhiệm vụ, theo chức năng, khẩn, ngay, rà, chỉ, tự, xem xét, thực sự, nâng cao, nêu cao, cũng',
)

/** Verbs with which a chair or an issuing body lays work on someone. */
export const directiveVerbs = phrases(
  'yêu cầu, đề nghị, giao, giao cho, giao nhiệm vụ cho, giao trách nhiệm cho, phân công, chỉ đạo, lưu ý, nhắc nhở',
  'yêu cầu các đồng chí, chỉ thị, ủy quyền cho, giao nhiệm vụ, thống nhất giao, đồng ý giao',
)

/** Connectives that may open a sentence before its subject or verb. */
export const connectives = phrases(
  'hàng năm, hằng năm, hàng tháng, hằng tháng, hàng quý, hằng quý, sau đó, ngay sau đó, bên cạnh đó cần, để đảm bảo tiến độ',
  'đồng thời, bên cạnh đó, ngoài ra, cùng với đó, do đó, vì vậy, theo đó, trong đó, trước mắt, đặc biệt, mặt khác, và',
  'trong thời gian tới, thời gian tới, từ nay đến cuối năm, tiếp đó, cụ thể, trên cơ sở đó, để làm được điều đó, thứ nhất',
  'thứ hai, thứ ba, thứ tư, một là, hai là, ba là, bốn là, năm là, cuối cùng, nhất là, song song với đó, qua đó, riêng',
)

/** Words after which the name of a body has ended: prepositions, aspect, links. */
export const nameStops = phrases(
  'về, trong, tại, để, theo, với, cho, khi, từ, đến, do, nhằm, là, như, qua, thông qua, thuộc, đối với, trên, trước, sau, vào, mà',
  'nếu, thì, vì, nên, bằng, giữa, đã, đang, sẽ, được, bị, có, còn, chưa, không, cũng, vẫn, cùng, ước, đạt, họp, vừa, hiện',
  'nay, hay, hoặc, này, đó, gồm, biết, khẩn trương, chủ động, tiếp tục, kịp thời, thường xuyên, tích cực, nghiêm túc, cần',
  'phải, sớm, luôn, tham mưu, rà soát, tổ chức, triển khai, thực hiện, báo cáo, tổng hợp, đôn đốc, theo dõi, hướng dẫn',
  'phối hợp, chủ trì, đẩy mạnh, đẩy nhanh, tăng cường, tập trung, chú trọng, quan tâm, ban hành, hoàn thành, hoàn tất',
  'hoàn thiện, chuẩn bị, chịu, thống nhất, trình, gửi, nộp, lập, kiến nghị, đề nghị, đề xuất, yêu cầu, bố trí, nghiên cứu',
  'thẩm định, phê duyệt, kiểm tra, giám sát, chỉ đạo, lãnh đạo, xem xét, giải quyết, xử lý, tiến hành, thiết lập, tạo',
  'nêu, nhấn mạnh, ghi nhận, đánh giá, biểu dương, kết luận, phát biểu, giao, thông báo, cập nhật, xác định, xác minh',
  'khắc phục, quán triệt, tuyên truyền, làm việc, nâng cao, đảm bảo, bảo đảm, căn cứ, nhận, chấn chỉnh, quyết liệt, trực tiếp',
  'nhanh chóng, nỗ lực, phấn đấu, kiên quyết, thành lập, đăng ký, phân công, cung cấp, giúp, hỗ trợ, vận động, mở, vận hành',
  'xây dựng, phân bổ, giải ngân, huy động, công khai, niêm yết, duy trì, ra quân, cử, ký, dự, tham dự, tham gia, thông tin',
  'chỉ, nghiêm, tháo gỡ, công bố, phổ biến, trao đổi, thảo luận, cho biết, nói, đề cao, gương mẫu, lựa chọn, nắm, bám sát',
  'hội nghị, trả lời, giải trình, điều tra, làm rõ, thu, chi, cấp, khai trương, đưa, mời, tăng, giảm, quyết định, đồng',
)
