import type { QualityMark } from '#domain/obligation/obligation.ts'

/** One invented task of the year: given by the standing committee, done (or not) by a unit on these days of 2023. */
export interface Work {
  readonly title: string
  /** What is handed over; a report where nothing else is said. */
  readonly product?: string
  readonly quality: string
  readonly lead: string
  readonly cooperating?: readonly { unit: string; part: string; due: string; done?: string }[]
  readonly given: string
  readonly due: string
  readonly starred?: boolean
  /** A later date asked for on one day and granted on another. */
  readonly extended?: { asked: string; to: string; reason: string; granted: string }
  /** Given on to a unit below, with guidance. */
  readonly below?: { unit: string; on: string; due: string; product: string; guidance: string }
  /** Days on which the lead unit reported: percent and words. */
  readonly progress?: readonly (readonly [on: string, percent: number, note: string])[]
  /** Claims in order; each was returned with words, accepted with a mark, or waits. */
  readonly claims?: readonly Claim[]
}

export interface Claim {
  readonly on: string
  readonly note: string
  readonly answer?:
    | { readonly on: string; readonly mark: QualityMark }
    | { readonly on: string; readonly returned: string }
}

const done = (
  on: string,
  answered: string,
  mark: QualityMark = 'meets',
  note = 'Đã hoàn thành theo yêu cầu, gửi kèm sản phẩm.',
): Claim => ({
  on,
  note,
  answer: { on: answered, mark },
})

export const works: readonly Work[] = [
  {
    title: 'Tham mưu chương trình kiểm tra, giám sát năm 2023',
    quality: 'Có danh mục cuộc, đơn vị, thời gian; đã lấy ý kiến các ban',
    lead: 'kiem-tra',
    given: '01-16',
    due: '02-15',
    claims: [done('02-10', '02-13', 'exceeds')],
  },
  {
    title: 'Hướng dẫn tổ chức sinh hoạt chuyên đề năm 2023',
    quality: 'Hướng dẫn ban hành, gửi đủ các đảng bộ trực thuộc',
    lead: 'tuyen-giao',
    given: '01-16',
    due: '02-28',
    claims: [done('02-24', '02-27')],
  },
  {
    title: 'Rà soát, bổ sung quy hoạch cán bộ diện Ban Thường vụ quản lý',
    quality: 'Danh sách đủ điều kiện, tiêu chuẩn từng người; biên bản các bước',
    lead: 'to-chuc',
    cooperating: [
      { unit: 'kiem-tra', part: 'Ý kiến về kỷ luật, khiếu nại tố cáo', due: '03-20', done: '03-17' },
    ],
    given: '02-01',
    due: '03-31',
    claims: [done('04-05', '04-07')],
  },
  {
    title: 'Kế hoạch phát triển đảng viên trong doanh nghiệp ngoài khu vực nhà nước',
    quality: 'Chỉ tiêu từng chi bộ, người phụ trách',
    lead: 'khoi',
    given: '02-06',
    due: '03-15',
    claims: [
      {
        on: '03-13',
        note: 'Gửi dự thảo kế hoạch.',
        answer: { on: '03-14', returned: 'Chưa có chỉ tiêu từng chi bộ và người phụ trách.' },
      },
      done('03-20', '03-22'),
    ],
  },
  {
    title: 'Khảo sát bộ phận tham mưu công tác nội chính ở cấp huyện',
    quality: 'Báo cáo số người, kiêm nhiệm, khó khăn của từng huyện',
    lead: 'noi-chinh',
    cooperating: [
      { unit: 'huyen-a', part: 'Số liệu của huyện', due: '04-10', done: '04-10' },
      { unit: 'huyen-b', part: 'Số liệu của huyện', due: '04-10', done: '04-26' },
    ],
    given: '03-06',
    due: '04-28',
    claims: [done('04-27', '04-28', 'exceeds', 'Báo cáo kèm bảng tổng hợp 8 huyện, thành phố.')],
  },
  {
    title: 'Quyết toán kinh phí các mô hình dân vận khéo năm 2022',
    quality: 'Hồ sơ quyết toán được cơ quan tài chính xác nhận',
    lead: 'dan-van',
    given: '04-03',
    due: '07-07',
    progress: [
      ['05-05', 30, 'Đã thu hồ sơ của 14 mô hình.'],
      ['06-20', 60, 'Còn vướng 5 mô hình thiếu chứng từ.'],
    ],
  },
  {
    title: 'Bổ sung quy hoạch cán bộ trẻ cấp xã',
    quality: 'Mỗi xã có ít nhất 2 người dưới 35 tuổi',
    lead: 'huyen-b',
    given: '04-17',
    due: '06-27',
    below: {
      unit: 'xa-b1',
      on: '05-08',
      due: '06-20',
      product: 'Danh sách quy hoạch của xã',
      guidance: 'Lấy ý kiến chi bộ trước; mỗi chức danh ít nhất hai người, có một người dưới 35 tuổi.',
    },
    progress: [['05-30', 40, 'Đã xong 6 xã.']],
  },
  {
    title: 'Sơ kết chuyên đề học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    quality: 'Báo cáo có số liệu và 10 điển hình',
    lead: 'tuyen-giao',
    given: '04-10',
    due: '05-19',
    claims: [done('05-17', '05-18')],
  },
  {
    title: 'Mở 2 lớp bồi dưỡng nghiệp vụ cho bí thư chi bộ',
    quality: 'Mỗi lớp ít nhất 60 học viên, có đánh giá cuối lớp',
    lead: 'truong',
    cooperating: [{ unit: 'to-chuc', part: 'Danh sách học viên', due: '05-05', done: '05-04' }],
    given: '04-10',
    due: '06-15',
    claims: [done('06-12', '06-14', 'exceeds')],
  },
  {
    title: 'Chuyên mục chuyển đổi số trên Báo Mẫu',
    quality: 'Ít nhất 4 tin, bài một tháng',
    lead: 'bao',
    given: '03-15',
    due: '06-30',
    progress: [['05-10', 50, 'Đã đăng 9 tin, bài.']],
    claims: [done('07-04', '07-06', 'below', 'Đã đăng 14 tin, bài trên 16 theo yêu cầu.')],
  },
  {
    title: 'Đề án sắp xếp tổ chức bên trong các ban',
    quality: 'Phương án theo từng ban, lộ trình, số người',
    lead: 'van-phong',
    cooperating: [{ unit: 'to-chuc', part: 'Thẩm định biên chế', due: '08-31' }],
    given: '06-01',
    due: '09-22',
    progress: [
      ['07-20', 40, 'Đã có dự thảo lần 1.'],
      ['09-18', 75, 'Chờ ý kiến Ban Tổ chức về biên chế.'],
    ],
  },
  {
    title: 'Kiểm tra việc mua và đọc báo Đảng ở cơ sở',
    quality: 'Danh sách tổ chức chưa mua, lý do, thời hạn khắc phục',
    lead: 'tuyen-giao',
    cooperating: [{ unit: 'khoi', part: 'Số liệu các chi bộ doanh nghiệp', due: '08-15', done: '08-14' }],
    given: '07-10',
    due: '08-31',
    claims: [done('08-30', '09-05')],
  },
  {
    title: 'Đối thoại của người đứng đầu cấp ủy với nhân dân 6 tháng đầu năm',
    quality: 'Biên bản từng cuộc, việc đã giải quyết',
    lead: 'huyen-c',
    given: '05-04',
    due: '06-30',
    claims: [done('06-28', '06-30')],
  },
  {
    title: 'Đối thoại của người đứng đầu cấp ủy với nhân dân 6 tháng đầu năm',
    quality: 'Biên bản từng cuộc, việc đã giải quyết',
    lead: 'huyen-a',
    given: '05-04',
    due: '06-30',
    claims: [done('06-29', '07-03')],
  },
  {
    title: 'Đối thoại của người đứng đầu cấp ủy với nhân dân 6 tháng đầu năm',
    quality: 'Biên bản từng cuộc, việc đã giải quyết',
    lead: 'thanh-mau',
    given: '05-04',
    due: '06-30',
    claims: [done('07-07', '07-10')],
  },
  {
    title: 'Báo cáo việc thực hiện kết luận sau giám sát chuyên đề',
    quality: 'Nêu từng kiến nghị đã làm, chưa làm',
    lead: 'huyen-d',
    given: '07-20',
    due: '08-25',
    claims: [done('08-25', '08-28')],
  },
  {
    title: 'Báo cáo việc thực hiện kết luận sau giám sát chuyên đề',
    quality: 'Nêu từng kiến nghị đã làm, chưa làm',
    lead: 'huyen-e',
    given: '07-20',
    due: '08-25',
    claims: [done('08-22', '08-24')],
  },
  {
    title: 'Báo cáo việc thực hiện kết luận sau giám sát chuyên đề',
    quality: 'Nêu từng kiến nghị đã làm, chưa làm',
    lead: 'huyen-b',
    given: '07-20',
    due: '08-25',
    progress: [['08-30', 50, 'Còn 3 kiến nghị chưa có kết quả.']],
  },
  {
    title: 'Hoàn thiện hồ sơ kết nạp 24 quần chúng đã học lớp nhận thức',
    quality: 'Danh sách từng chi bộ, có xác nhận của cấp ủy',
    lead: 'thanh-mau',
    given: '08-07',
    due: '09-15',
    starred: true,
    progress: [['09-12', 60, 'Đã thẩm tra 15 hồ sơ.']],
  },
  {
    title: 'Số hóa hồ sơ đảng viên giai đoạn 1',
    quality: '100 % hồ sơ quét, kiểm tra mẫu 5 %',
    lead: 'to-chuc',
    given: '05-15',
    due: '09-30',
    progress: [['08-20', 80, 'Đã quét 8 trên 10 đảng bộ.']],
    claims: [done('09-28', '10-02', 'exceeds')],
  },
  {
    title: 'Tổng hợp khó khăn về trang thiết bị của các cơ quan khối Đảng',
    quality: 'Bảng theo đơn vị, tình trạng, nhu cầu, nguồn',
    lead: 'van-phong',
    given: '08-14',
    due: '09-20',
    claims: [done('09-19', '09-21')],
  },
  {
    title: 'Kế hoạch truyền thông 03 chương trình mục tiêu quốc gia quý IV',
    quality: 'Chủ đề, số tin bài, ngày đăng theo từng chương trình',
    lead: 'bao',
    cooperating: [{ unit: 'tuyen-giao', part: 'Định hướng chủ đề', due: '09-25', done: '09-25' }],
    given: '09-05',
    due: '10-10',
    extended: {
      asked: '10-02',
      to: '10-20',
      reason: 'Một đơn vị thường trực chương trình chưa gửi chủ đề.',
      granted: '10-04',
    },
    progress: [['09-26', 50, 'Đã làm việc với 2 đơn vị thường trực chương trình.']],
  },
  {
    title: 'Báo cáo kết quả công tác 9 tháng của khối Đảng',
    quality: 'Nêu tên đơn vị thiếu số liệu, số khớp bảng tổng hợp',
    lead: 'van-phong',
    given: '09-18',
    due: '10-10',
    starred: true,
    progress: [['10-03', 70, 'Còn thiếu số liệu tháng 9 của Huyện ủy G.']],
  },
  {
    title: 'Quy chế phối hợp công tác nội chính (sửa đổi)',
    quality: 'Ý kiến bằng văn bản của từng ban, giải trình tiếp thu',
    lead: 'noi-chinh',
    cooperating: [
      { unit: 'to-chuc', part: 'Góp ý dự thảo', due: '09-22' },
      { unit: 'kiem-tra', part: 'Góp ý dự thảo', due: '09-22', done: '09-20' },
    ],
    given: '08-28',
    due: '10-06',
    progress: [['09-25', 60, 'Chờ góp ý của Ban Tổ chức.']],
  },
  {
    title: 'Thẩm tra lý lịch 96 hồ sơ kết nạp còn tồn',
    quality: '96 trên 96 hồ sơ có kết quả',
    lead: 'khoi',
    given: '08-21',
    due: '10-13',
    progress: [['09-22', 45, 'Đã có kết quả 43 hồ sơ.']],
  },
  {
    title: 'Kiểm tra điều kiện họp trực tuyến tại 3 huyện ủy',
    quality: 'Biên bản từng nơi, ảnh thiết bị',
    lead: 'van-phong',
    given: '09-11',
    due: '10-27',
  },
  {
    title: 'Nghiệm thu mô hình “Dân vận khéo” năm 2023',
    quality: 'Biên bản nghiệm thu từng mô hình, xếp loại',
    lead: 'dan-van',
    cooperating: [{ unit: 'huyen-b', part: 'Hồ sơ các mô hình của huyện', due: '10-20' }],
    given: '09-12',
    due: '11-15',
    progress: [['10-02', 20, 'Đã có lịch nghiệm thu 6 huyện.']],
  },
  {
    title: 'Giải ngân kinh phí chuyển đổi số cơ quan báo Đảng',
    quality: 'Giải ngân đạt 90 % trước 30/11, có hồ sơ từng gói',
    lead: 'bao',
    given: '08-01',
    due: '11-30',
    starred: true,
    progress: [['09-29', 35, 'Chậm do chờ giá thiết bị.']],
  },
  {
    title: 'Mở lớp trung cấp lý luận chính trị khóa 12',
    quality: 'Đủ 60 học viên, đúng đối tượng',
    lead: 'truong',
    given: '08-15',
    due: '09-29',
    claims: [{ on: '09-28', note: 'Đã khai giảng, danh sách 58 học viên kèm theo.' }],
  },
  {
    title: 'Rà soát đảng viên đi làm ăn xa',
    quality: 'Danh sách theo chi bộ, nơi sinh hoạt tạm thời',
    lead: 'huyen-g',
    given: '08-10',
    due: '09-25',
    claims: [
      {
        on: '09-22',
        note: 'Gửi danh sách 11 chi bộ.',
        answer: { on: '09-26', returned: 'Còn thiếu 4 chi bộ; cột nơi sinh hoạt tạm thời để trống.' },
      },
    ],
  },
  {
    title: 'Báo cáo chuyên đề về công tác dân tộc, tôn giáo quý III',
    quality: 'Số liệu theo xã, kiến nghị cụ thể',
    lead: 'dan-van',
    given: '09-01',
    due: '09-29',
    claims: [done('09-29', '10-03')],
  },
  {
    title: 'Theo dõi đơn thư, khiếu nại quý III',
    quality: 'Bảng vụ việc, cơ quan giải quyết, kết quả',
    lead: 'noi-chinh',
    given: '09-01',
    due: '09-29',
    claims: [done('09-27', '09-29')],
  },
]
