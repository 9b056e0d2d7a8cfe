import { verdictWords } from '#domain/target/verdict-words.ts'
import { taskStateWords } from '#domain/task/state-words.ts'
import { foldWords } from '#domain/text/fold.ts'

/** What the rows of a form of another system are about. */
export const exchangeSubjects = ['task', 'target'] as const
export type ExchangeSubject = (typeof exchangeSubjects)[number]

const ofEvery = ['ordinal', 'own_code', 'external_code', 'unit', 'unit_code'] as const
const ofTasks = [
  'title',
  'required_quality',
  'giver',
  'assigned_on',
  'first_due_on',
  'due_on',
  'extensions',
  'state',
  'progress',
] as const
const ofTargets = [
  'indicator',
  'unit_of_measure',
  'year',
  'planned',
  'actual_to_date',
  'percent_of_plan',
  'verdict',
] as const

export const exchangeFields = [...ofEvery, ...ofTasks, ...ofTargets] as const
export type ExchangeField = (typeof exchangeFields)[number]

/** What a column of a form about this may hold. */
export const fieldsOf = (about: ExchangeSubject): readonly ExchangeField[] => [
  ...ofEvery,
  ...(about === 'task' ? ofTasks : ofTargets),
]

/** Fields whose values are a closed list, with our word for each; the other system may call it otherwise. */
export const wordsOfField: Partial<Record<ExchangeField, Readonly<Record<string, string>>>> = {
  state: taskStateWords,
  verdict: verdictWords,
}

/** How offices head such columns, without diacritics; the first that fits counts. */
const heads: readonly (readonly [ExchangeField, RegExp])[] = [
  ['ordinal', /^(?:tt|stt|so tt|so thu tu)$/],
  ['own_code', /^(?:ma|so)(?: nhiem vu| chi tieu)? (?:noi bo|cua don vi|goc)$/],
  ['external_code', /^(?:ma|id|uid)\b|^ma (?:so|dinh danh)|so hieu he thong/],
  ['unit_code', /ma (?:don vi|co quan|dinh danh don vi)/],
  ['unit_of_measure', /^(?:dvt|don vi tinh)/],
  ['first_due_on', /han (?:ban dau|dau tien|giao ban dau)/],
  ['due_on', /(?:thoi )?han(?: xu ly| hoan thanh| thuc hien)?$|ngay phai xong/],
  ['assigned_on', /ngay (?:giao|ban hanh giao)/],
  ['extensions', /gia han/],
  ['percent_of_plan', /(?:ty le|%|phan tram).*(?:ke hoach|hoan thanh)|so (?:voi )?ke hoach/],
  ['progress', /tien do|% hoan thanh|muc do hoan thanh/],
  ['state', /trang thai|tinh trang/],
  ['verdict', /danh gia|xep loai/],
  ['planned', /ke hoach|chi tieu giao|muc tieu/],
  ['actual_to_date', /thuc hien|ket qua|luy ke/],
  ['required_quality', /yeu cau|chat luong|san pham/],
  ['giver', /(?:co quan|don vi|nguoi) giao|giao boi|cap giao/],
  ['unit', /don vi|co quan|chu tri|dia phuong/],
  ['indicator', /^(?:ten )?chi tieu|noi dung chi tieu/],
  ['title', /noi dung|nhiem vu|cong viec/],
  ['year', /^nam$/],
]

/** What each column seems to hold by its heading; each field once, null where nothing fits. */
export function guessFields(about: ExchangeSubject, titles: readonly string[]): (ExchangeField | null)[] {
  const left = new Set(fieldsOf(about))
  const exact = about === 'task' ? /^(?:ma nhiem vu|so nhiem vu)$/ : /^ma chi tieu$/
  return titles.map((title) => {
    const words = foldWords(title)
    if (words === '') return null
    const found = exact.test(words)
      ? 'external_code'
      : heads.find(([field, head]) => left.has(field) && head.test(words))?.[0]
    if (!found || !left.has(found)) return null
    left.delete(found)
    return found
  })
}
