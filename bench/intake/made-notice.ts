import { seededRandom } from '../set/random.ts'

const bodies = [
  'Sở Mẫu',
  'Sở Thử',
  'Công an tỉnh',
  'UBND các huyện',
  'Văn phòng UBND tỉnh',
  'Thanh tra tỉnh',
  'Ban Quản lý dự án Mẫu',
]
const works = [
  'rà soát danh mục dự án chậm tiến độ, đề xuất phương án xử lý',
  'xây dựng kế hoạch kiểm tra công tác bảo đảm an toàn trong mùa mưa bão',
  'tổ chức tập huấn cho cán bộ cấp xã về quản lý hồ sơ',
  'đôn đốc giải ngân vốn đầu tư công, báo cáo kết quả',
  'hoàn thiện cơ sở dữ liệu về đất đai và công khai trên cổng thông tin',
]
const dates = [
  'trước ngày 30/10/2031',
  'trong quý IV năm 2031',
  'chậm nhất 15 ngày kể từ ngày ban hành',
  'hằng tháng',
  'trong tháng 11/2031',
]

/** A made notice of so many clauses under parts and points; the same number always gives the same text. */
export function madeNotice(clauses: number, seed: number): string {
  const random = seededRandom(seed)
  const lines = [
    'ỦY BAN NHÂN DÂN TỈNH MẪU',
    `Số: ${seed}/TB-UBND`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Mẫu, ngày 06 tháng 8 năm 2031',
    'THÔNG BÁO',
    'Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 8 năm 2031',
    'I. Đánh giá chung',
    'Thu ngân sách đạt 61% dự toán. Tuy nhiên, tiến độ giải ngân ở một số đơn vị còn chậm.',
    'II. Nhiệm vụ thời gian tới',
  ]
  for (let clause = 1; clause <= clauses; clause += 1) {
    if (clause % 8 === 1) lines.push(`${Math.ceil(clause / 8)}. ${random.pick(bodies)}:`)
    lines.push(`- Chủ trì, phối hợp với ${random.pick(bodies)} ${random.pick(works)} ${random.pick(dates)}.`)
  }
  return [...lines, 'Nơi nhận:', '- Lưu: VT.'].join('\n')
}

/** What stands on twenty pages of an office, at some 2,800 letters a page. */
export const lettersOfTwentyPages = 56_000
