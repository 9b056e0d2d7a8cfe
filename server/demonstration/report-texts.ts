import type { ReportSection } from '#domain/report/template.ts'

/** What the demonstration's periodic report asks. */
export const reportSections: readonly ReportSection[] = [
  {
    key: 'danh-gia',
    title: 'Đánh giá chung',
    kind: 'narrative',
    hint: 'Ba, bốn câu: kết quả nổi bật nhất của đơn vị trong kỳ.',
    offers: ['tasks'],
  },
  { key: 'chi-tieu', title: 'Kết quả thực hiện chỉ tiêu', kind: 'targets' },
  {
    key: 'noi-chinh',
    title: 'Công tác nội chính, phòng chống tham nhũng',
    kind: 'narrative',
    hint: null,
    offers: [],
  },
  { key: 'da-xong', title: 'Nhiệm vụ đã hoàn thành', kind: 'list', list: 'done' },
  { key: 'qua-han', title: 'Nhiệm vụ quá hạn', kind: 'list', list: 'overdue' },
  {
    key: 'kho-khan',
    title: 'Khó khăn, hạn chế và nguyên nhân',
    kind: 'narrative',
    hint: null,
    offers: ['difficulties'],
  },
  { key: 'kien-nghi', title: 'Kiến nghị', kind: 'list', list: 'recommendations' },
  {
    key: 'phuong-huong',
    title: 'Phương hướng, nhiệm vụ thời gian tới',
    kind: 'narrative',
    hint: null,
    offers: [],
  },
  { key: 'viec-toi', title: 'Nhiệm vụ trọng tâm', kind: 'list', list: 'next' },
]

type Words = Readonly<Record<string, string>>

/** Said by several units in nearly the same words, as it happens. */
const shared = {
  internal: 'Đã tiếp nhận và giải quyết 12 đơn thư thuộc thẩm quyền, không có đơn tồn đọng kéo dài.',
  internalLike: 'Tiếp nhận, giải quyết 12 đơn thư thuộc thẩm quyền; không có đơn tồn đọng kéo dài.',
  staff: 'Cấp huyện chưa có người chuyên trách công tác nội chính nên việc tham mưu, tổng hợp còn chậm.',
  staffLike:
    'Chưa có người chuyên trách công tác nội chính ở cấp huyện nên việc tham mưu, tổng hợp còn chậm.',
  ahead: 'Tập trung hoàn thành các chỉ tiêu còn chậm trong quý IV, kiểm tra tiến độ hằng tuần.',
}

/** What each unit of the demonstration writes for the nine months; what it does not write stays empty or as offered. */
export const nineMonths: Readonly<Record<string, Words>> = {
  'to-chuc': {
    'noi-chinh': 'Thẩm tra tiêu chuẩn chính trị 46 trường hợp, chưa phát hiện trường hợp vi phạm.',
    'phuong-huong': shared.ahead,
  },
  'tuyen-giao': {
    'noi-chinh': 'Định hướng dư luận về các vụ việc phức tạp, không để hình thành điểm nóng.',
    'phuong-huong': 'Mở đợt tuyên truyền kỷ niệm các ngày lễ lớn trong quý IV.',
  },
  'dan-van': {
    'noi-chinh': 'Nắm tình hình tôn giáo, dân tộc; không phát sinh vụ việc phức tạp.',
    'phuong-huong': 'Nghiệm thu các mô hình dân vận khéo còn lại trước ngày 15/12/2023.',
  },
  'noi-chinh': {
    'noi-chinh': 'Toàn tỉnh đã tiếp nhận và giải quyết 118 đơn thư, đạt 96 % số đơn thuộc thẩm quyền.',
    'phuong-huong': 'Trình phương án bố trí người theo dõi công tác nội chính ở cấp huyện.',
  },
  khoi: {
    'noi-chinh': shared.internalLike,
    'phuong-huong': shared.ahead,
  },
  'huyen-a': {
    'noi-chinh': shared.internal,
    'kho-khan': shared.staff,
    'phuong-huong': shared.ahead,
  },
  'huyen-b': {
    'noi-chinh': 'Đã tiếp nhận và giải quyết 15 đơn thư thuộc thẩm quyền, không có đơn tồn đọng kéo dài.',
    'kho-khan': shared.staffLike,
    'phuong-huong': 'Hoàn thành kết nạp đảng viên theo danh sách nguồn trước ngày 30/11/2023.',
  },
  'thanh-mau': {
    'noi-chinh': 'Xử lý dứt điểm hai vụ việc kéo dài về đất đai tại các phường.',
    'phuong-huong': shared.ahead,
  },
  'xa-a1': {
    'noi-chinh': 'Hòa giải thành 9 vụ việc ở cơ sở, không có khiếu nại vượt cấp.',
    'phuong-huong': 'Rà soát nguồn kết nạp đảng viên ở các chi bộ thôn.',
  },
  'xa-a2': { 'noi-chinh': 'Hòa giải thành 4 vụ việc ở cơ sở.' },
  'xa-b1': {
    'noi-chinh': 'Hòa giải thành 9 vụ việc ở cơ sở, không có khiếu nại vượt cấp.',
  },
}

export const sixMonths: Words = {
  'danh-gia': 'Sáu tháng đầu năm đơn vị cơ bản hoàn thành nhiệm vụ được giao.',
  'noi-chinh': 'Tình hình nội chính ổn định, không có vụ việc phức tạp kéo dài.',
  'kho-khan': 'Thiếu cán bộ chuyên trách tổng hợp.',
  'phuong-huong': 'Tiếp tục thực hiện các chỉ tiêu của năm.',
}
