import type { Random } from './random.ts'

const acts = [
  'Xây dựng',
  'Rà soát',
  'Tham mưu',
  'Tổng hợp',
  'Hướng dẫn',
  'Kiểm tra',
  'Đôn đốc',
  'Thẩm định',
  'Báo cáo',
  'Triển khai',
  'Hoàn thiện',
  'Bổ sung',
  'Phối hợp ban hành',
  'Đánh giá',
]
const things = [
  'kế hoạch công tác',
  'quy chế phối hợp',
  'báo cáo kết quả',
  'phương án sử dụng kinh phí',
  'danh mục chỉ tiêu',
  'đề án sắp xếp cán bộ',
  'chương trình chuyển đổi số',
  'hồ sơ kiểm tra định kỳ',
  'quy trình tiếp nhận văn bản',
  'nội dung tuyên truyền',
  'tiến độ đầu tư trang thiết bị',
  'dự toán chi thường xuyên',
  'kết luận giao ban',
  'chuyên đề học tập',
]
const subjects = [
  'về công tác dân vận cơ sở',
  'về đặt mua báo của tổ chức cơ sở',
  'về giải ngân vốn được giao',
  'về tiêm chủng ở vùng xa',
  'về cải tạo trụ sở làm việc',
  'về bồi dưỡng cán bộ nguồn',
  'về xử lý đơn thư tồn đọng',
  'về số hóa tài liệu lưu trữ',
  'về kỷ luật giờ làm việc',
  'về phát triển đoàn viên mới',
  'về an toàn thông tin nội bộ',
  'về đường giao thông liên xã',
]
const periods = [
  'quý I',
  'quý II',
  'quý III',
  'quý IV',
  '6 tháng đầu năm',
  '9 tháng',
  'cả năm',
  'giai đoạn mới',
]
const sentences = [
  'Đơn vị đã làm việc với các bên liên quan và thống nhất nội dung.',
  'Còn vướng về kinh phí, đề nghị được xem xét bổ sung.',
  'Dự thảo đã gửi lấy ý kiến, đang chờ trả lời.',
  'Khối lượng đạt theo đúng mốc đã đăng ký.',
  'Số liệu của hai đơn vị chưa khớp, đang đối chiếu lại.',
  'Cần thêm thời gian để hoàn thiện phụ lục.',
]

/** The line of a piece of work, as an office would write it. */
export const titleOf = (random: Random): string =>
  `${random.pick(acts)} ${random.pick(things)} ${random.pick(subjects)} ${random.pick(periods)}`

export const noteOf = (random: Random): string =>
  random.chance(0.4) ? `${random.pick(sentences)} ${random.pick(sentences)}` : random.pick(sentences)

export const qualities = [
  'Văn bản được phê duyệt, đúng thể thức.',
  'Số liệu đầy đủ, có nguồn.',
  'Đạt ít nhất 95% khối lượng.',
  'Được đơn vị phối hợp xác nhận.',
]

export const partOf = (random: Random): string => `Cung cấp số liệu ${random.pick(subjects)}`

export const indicatorNames = [
  'Số đảng viên mới kết nạp',
  'Số tổ chức cơ sở mua đủ báo',
  'Số cuộc kiểm tra đã kết thúc',
  'Số lớp bồi dưỡng đã mở',
  'Vốn đã giải ngân',
  'Số đơn thư đã giải quyết',
  'Số tin bài đã đăng',
  'Số hồ sơ đã số hóa',
  'Số hội nghị trực tuyến',
  'Số mô hình dân vận khéo',
]
