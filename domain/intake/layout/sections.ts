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
    cue: /đánh giá(?: chung| tình hình| kết quả| khái quát|$)|kết quả|tình hình|ưu điểm|những việc đã|đã đạt được|thuận lợi|thành phần|đặc điểm/iu,
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

/** The section that a heading opens, by the cue that stands first in it, and where; null when it names none. */
export function sectionOfHeading(heading: string): { kind: SectionKind; at: number } | null {
  const found = headingCues
    .map(({ kind, cue }) => ({ kind, at: heading.search(cue) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  return found[0] ?? null
}

const intro =
  /(?:kết luận|chỉ đạo|yêu cầu|chỉ thị|thống nhất|thông báo|nhiệm vụ|giải pháp|đề nghị|nội dung|công điện|giao)[^.]{0,160}(?:như sau|sau đây|sau|yêu cầu|chỉ thị|điện|nội dung)\s*:$/iu
const order = /(?:yêu cầu|chỉ thị|điện|đề nghị|giao)\s*:$/iu

/** Whether a line announces that the directions of the document follow: "kết luận và chỉ đạo như sau:". */
export const announcesDirections = (line: string): boolean => intro.test(line.slice(-300)) || order.test(line)
