import type { DirectionDecision } from '#domain/recommendation/recommendation.ts'
import type { Claim } from './works.ts'

/** A conclusion of an invented meeting: a task, a word on a recommendation, or a plain statement. */
interface ConclusionSpoken {
  readonly text: string
  readonly lead?: string
  readonly cooperating?: readonly string[]
  readonly due?: string
  readonly quality?: string
  readonly answers?: { readonly words: string; readonly decision: DirectionDecision }
  readonly follow?: {
    readonly progress?: readonly (readonly [on: string, percent: number, note: string])[]
    readonly claims?: readonly Claim[]
  }
}

export interface Meeting {
  readonly series: string
  readonly title: string
  readonly scheduledOn: string
  readonly heldOn: string
  /** Reviewed from, to; ahead from, to. */
  readonly periods: readonly [string, string, string, string]
  readonly agenda: readonly (readonly [title: string, speaker: string | null, minutes: number])[]
  readonly absent: readonly (readonly [unit: string, reason: string])[]
  /** The posts of those who came in place of the head of their unit. */
  readonly substitutes?: readonly (readonly [unit: string, post: string])[]
  readonly conclusions: readonly ConclusionSpoken[]
}

export const review = 'Giao ban khối Đảng'

export const meetings: readonly Meeting[] = [
  {
    series: review,
    title: 'Giao ban khối Đảng 6 tháng đầu năm 2023',
    scheduledOn: '06-26',
    heldOn: '07-05',
    periods: ['01-01', '06-30', '07-01', '09-30'],
    agenda: [
      ['Báo cáo kết quả 6 tháng, việc chậm và nguyên nhân', 'van-phong', 20],
      ['Phát biểu của các ban, báo, trường', null, 60],
      ['Phát biểu của các huyện ủy, thành ủy, Đảng ủy Khối', null, 60],
      ['Kết luận', 'thuong-truc', 20],
    ],
    absent: [['huyen-h', 'Họp đột xuất phòng chống mưa lũ']],
    substitutes: [['dan-van', 'Phó Trưởng ban']],
    conclusions: [
      {
        text: 'Rà soát từng chỉ tiêu chậm, có giải pháp và người chịu trách nhiệm.',
        lead: 'van-phong',
        cooperating: ['to-chuc'],
        due: '07-31',
        quality: 'Bảng chỉ tiêu chậm theo đơn vị, giải pháp, mốc, người phụ trách',
        follow: {
          claims: [
            {
              on: '07-28',
              note: 'Gửi bảng rà soát 17 chỉ tiêu chậm.',
              answer: { on: '07-31', mark: 'meets' },
            },
          ],
        },
      },
      {
        text: 'Đẩy nhanh kết nạp đảng viên ở các đảng bộ còn thấp.',
        lead: 'to-chuc',
        cooperating: ['huyen-b', 'thanh-mau', 'khoi'],
        due: '09-15',
        quality: 'Mỗi đảng bộ có danh sách nguồn và lịch kết nạp đến tháng 12',
        follow: { progress: [['08-18', 40, 'Đã có danh sách nguồn của Đảng ủy Khối.']] },
      },
      {
        text: 'Đôn đốc chủ đầu tư báo cáo tiến độ sửa chữa trụ sở các ban.',
        lead: 'van-phong',
        due: '09-29',
        quality: 'Báo cáo có mốc từng hạng mục, kèm ảnh',
        follow: { progress: [['09-27', 60, 'Chủ đầu tư đã gửi báo cáo, thiếu mốc hạng mục điện.']] },
      },
      {
        text: 'Củng cố bộ phận theo dõi công tác nội chính ở cấp huyện.',
        lead: 'noi-chinh',
        cooperating: ['to-chuc'],
        due: '08-31',
        quality: 'Phương án nhân sự kiêm nhiệm từng huyện, quy chế thông tin',
        follow: {
          claims: [
            {
              on: '08-30',
              note: 'Gửi phương án của 8 huyện, thành phố.',
              answer: { on: '09-06', mark: 'exceeds' },
            },
          ],
        },
      },
      {
        text: 'Tuyên truyền chuyển đổi số trong các cơ quan Đảng, có chuyên mục thường kỳ.',
        lead: 'bao',
        due: '12-15',
        quality: 'Ít nhất 2 tin, bài một tuần',
        follow: { progress: [['09-29', 55, 'Đã đăng 21 tin, bài.']] },
      },
      {
        text: 'Lập danh sách tổ chức cơ sở đảng chưa mua báo Đảng, nêu lý do.',
        lead: 'khoi',
        due: '08-15',
        quality: 'Danh sách từng chi bộ, lý do, thời hạn',
        follow: {
          claims: [
            { on: '08-18', note: 'Danh sách 9 chi bộ chưa mua.', answer: { on: '08-21', mark: 'meets' } },
          ],
        },
      },
      {
        text: 'Đồng ý chủ trương bổ sung kinh phí hoạt động công tác dân vận; Văn phòng tham mưu mức cụ thể.',
        answers: { words: 'Bổ sung kinh phí hoạt động công tác dân vận', decision: 'accept' },
      },
      {
        text: 'Chưa bổ sung biên chế nội chính cấp huyện; trước mắt bố trí kiêm nhiệm.',
        answers: { words: 'Bố trí biên chế chuyên trách công tác nội chính', decision: 'refuse' },
      },
      {
        text: 'Các đơn vị gửi báo cáo tháng chậm nhất ngày 03 tháng sau; Văn phòng nêu tên đơn vị chậm tại giao ban.',
      },
    ],
  },
  {
    series: review,
    title: 'Giao ban khối Đảng 9 tháng đầu năm 2023',
    scheduledOn: '09-27',
    heldOn: '10-05',
    periods: ['01-01', '09-30', '10-01', '12-31'],
    agenda: [
      ['Kết luận kỳ trước: việc đã xong, việc còn nợ', 'van-phong', 15],
      ['Chỉ tiêu chậm và giải pháp tăng tốc', 'van-phong', 30],
      ['Phát biểu của các đơn vị có chỉ tiêu khó hoàn thành', null, 60],
      ['Khó khăn, kiến nghị của các đơn vị', null, 30],
      ['Kết luận, giao nhiệm vụ quý IV', 'thuong-truc', 20],
    ],
    absent: [],
    conclusions: [],
  },
]
