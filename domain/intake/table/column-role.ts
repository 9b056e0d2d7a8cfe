/** What a column of a table of tasks or of targets holds. */
export type ColumnRole =
  | 'task'
  | 'lead'
  | 'cooperation'
  | 'due'
  | 'name'
  | 'measure'
  | 'plan'
  | 'actual'
  | 'percent'

const longestHeader = 80

/** The first that fits; "Đơn vị phối hợp" is tried before "Đơn vị". */
const cues: readonly { role: ColumnRole; cue: RegExp }[] = [
  { role: 'measure', cue: /đơn vị tính|^đvt|^đv tính/iu },
  { role: 'percent', cue: /%|tỷ lệ|so với/iu },
  { role: 'cooperation', cue: /phối hợp/iu },
  { role: 'due', cue: /thời gian|thời hạn|hoàn thành|tiến độ|^hạn/iu },
  {
    role: 'lead',
    cue: /chủ trì|phụ trách|chịu trách nhiệm|đơn vị thực hiện|cơ quan thực hiện|^(?:đơn vị|cơ quan)$/iu,
  },
  { role: 'task', cue: /nội dung|nhiệm vụ|công việc|hoạt động/iu },
  { role: 'name', cue: /chỉ tiêu/iu },
  { role: 'plan', cue: /kế hoạch|mục tiêu|dự toán|giao|phấn đấu/iu },
  { role: 'actual', cue: /thực hiện|kết quả|ước/iu },
]

/** What each column holds, by the words of its head; null where they do not tell. A role is given once. */
export function rolesOfHeader(heads: readonly string[]): (ColumnRole | null)[] {
  const given = new Set<ColumnRole>()
  return heads.map((head) => {
    if (head.length > longestHeader) return null
    const role = cues.find(({ role: each, cue }) => !given.has(each) && cue.test(head.trim()))?.role ?? null
    if (role) given.add(role)
    return role
  })
}
