/** What the sentences under a heading, or after a cue, tell. */
export type SectionKind =
  | 'plain'
  | 'results'
  | 'weaknesses'
  | 'difficulties'
  | 'recommendations'
  | 'directions'
  | 'aims'
  | 'purpose'

const headingCues: readonly { kind: SectionKind; cue: RegExp }[] = [
  { kind: 'purpose', cue: /mục đích|quan điểm|phạm vi|đối tượng|căn cứ|sự cần thiết|bối cảnh/iu },
  {
    kind: 'results',
    cue: /^(?:việc )?(?:triển khai )?thực hiện (?:các |những )?(?:nhiệm vụ|kế hoạch|chương trình)|đánh giá(?: chung| tình hình| kết quả| khái quát|$)|kết quả|tình hình|ưu điểm|những việc đã|đã đạt được|thuận lợi|thành phần|đặc điểm/iu,
  },
  { kind: 'weaknesses', cue: /tồn tại|hạn chế|yếu kém|khuyết điểm|nguyên nhân|bất cập|thiếu sót/iu },
  { kind: 'difficulties', cue: /khó khăn|vướng mắc/iu },
  { kind: 'recommendations', cue: /kiến nghị|đề xuất(?! dự án)/iu },
  { kind: 'aims', cue: /mục tiêu|chỉ tiêu/iu },
  {
    kind: 'directions',
    cue: /nhiệm vụ|phương hướng|giải pháp|tổ chức thực hiện|phân công|kết luận|chỉ đạo|trách nhiệm|nội dung thực hiện|nội dung công việc|công việc|yêu cầu|trọng tâm|biện pháp|tiến độ thực hiện|thời gian tới/iu,
  },
]

/** "Tuy đã đạt được một số kết quả, song vẫn còn những thiếu sót:" tells the shortfall. */
const concession = /^(?:tuy|mặc dù|bên cạnh|ngoài|cùng với)(?!\p{L})/iu
const shortfall = /tồn tại|hạn chế|yếu kém|khuyết điểm|bất cập|thiếu sót/iu

/** Farther on such a word belongs to something else: "Các đơn vị thuộc phạm vi quản lý …". */
const latestPurpose = 20

/** The section that a heading opens, by the cue that stands first in it, and where; null when it names none. */
export function sectionOfHeading(heading: string): { kind: SectionKind; at: number } | null {
  if (concession.test(heading) && shortfall.test(heading)) return { kind: 'weaknesses', at: 0 }
  const found = headingCues
    .map(({ kind, cue }) => ({ kind, at: heading.search(cue) }))
    .filter(({ kind, at }) => at >= 0 && (kind !== 'purpose' || at <= latestPurpose))
    .toSorted((a, b) => a.at - b.at)
  return found[0] ?? null
}

const intro =
  /(?:kết luận|chỉ đạo|yêu cầu|chỉ thị|thống nhất|thông báo|nhiệm vụ|giải pháp|đề nghị|nội dung|công điện|giao)[^.]{0,160}(?:như sau|sau đây|sau|yêu cầu|chỉ thị|điện|nội dung)\s*:$/iu
const order = /(?:yêu cầu|chỉ thị|điện|đề nghị|giao|chỉ đạo|kết luận|trách nhiệm|nhiệm vụ)\s*:$/iu

const addressed = /(?<!\p{L})(?:yêu cầu|đề nghị|giao) (?:các|ubnd|ủy ban|sở|ban|bộ) [^.;:]{3,110}:$/iu

/** Whether a line announces that the directions of the document follow: "kết luận và chỉ đạo như sau:". */
export const announcesDirections = (line: string): boolean =>
  intro.test(line.slice(-300)) || order.test(line) || addressed.test(line.slice(-160))
