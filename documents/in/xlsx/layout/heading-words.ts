import type { ColumnMeaning, Confidence } from '#domain/target/column-meaning.ts'
import type { Month } from '#domain/target/month.ts'
import { foldWords } from '#domain/text/fold.ts'
import { remember } from '#domain/text/remember.ts'

/** What the words of a heading say a column holds. */
export type HeadingMeaning = { meaning: ColumnMeaning; confidence: Extract<Confidence, 'sure' | 'likely'> }

/** The words of a heading by which it is known: folded, whatever its punctuation. */
export const headingKey = foldWords

type Named = readonly [RegExp, ColumnMeaning, HeadingMeaning['confidence']]
const naming: readonly Named[] = [
  [/^(tt|stt|so tt|s tt|so thu tu)$/, 'ordinal', 'sure'],
  [/^ma( so)?( chi tieu)?$/, 'code', 'sure'],
  [/^(don vi|dvi|dv) (tinh|do)\b|^(dvt|d v t)$/, 'unit_of_measure', 'sure'],
  [/^(ten |cac |danh muc |noi dung )?chi tieu( chu yeu| cu the| nhiem vu| thi dua)?$/, 'indicator', 'sure'],
  [/^(noi dung|chi tieu noi dung|noi dung cong viec|nhiem vu|muc tieu|tieu chi|ten)$/, 'indicator', 'likely'],
  [
    /^(ten )?(don vi|co quan don vi|co quan|don vi dia phuong)( thuc hien| bao cao| duoc giao)?$/,
    'unit',
    'sure',
  ],
  [/^(dia phuong|ten to chuc|to chuc dang|dang bo|huyen|xa|huyen xa)$/, 'unit', 'likely'],
  [/^(ghi chu|giai trinh|giai phap|nguyen nhan.*|tien do)$/, 'note', 'sure'],
]

const monthWords = /(?:^|\b)(?:thang|t) ?0?([1-9]|1[0-2])(?: (?:nam )?(?:19|20)\d\d)?$/
const monthAnywhere = /\b(?:thang|t) ?0?([1-9]|1[0-2])\b/
const monthOfYear = /^0?([1-9]|1[0-2]) (?:19|20)\d\d$/
const monthsTogether = /\b(\d{1,2}) thang\b(?! cuoi)/
const quarterWords = /\bquy (iv|iii|ii|i|[1-4])\b/
const quarterNumbers: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

const isPlan = /\b(ke hoach|kh|duoc giao|giao nam|muc tieu nam|chi tieu (giao|nam)|nghi quyet|du toan)\b/
const isComparison =
  /\b(so sanh|so voi|so kh|so ke hoach|so cung ky|tang|giam|dat(?! duoc)|hoan thanh|ty le)\b|\b(th|thuc hien) (kh|ke hoach)\b/
const isEarlier = /\b(cung ky|nam truoc|nam ngoai)\b/
const isTogether = /\b(luy ke|cong don|tu dau nam)\b/
const isDone = /\b(thuc hien|ket qua|th|so lieu|dat duoc|trong thang|trong ky)\b/

/**
 * What a column holds by the words above it, from its highest heading to its lowest, each a `headingKey`. `year` is
 * the year of the plan where it is known: what an earlier one says is a comparison. Null when the words say nothing.
 */
export function meaningOfHeading(path: readonly string[], year: number | null): HeadingMeaning | null {
  return path.length === 1 && year === null ? meaningOfWords(path[0] ?? '') : findMeaning(path, year)
}

/** Every cell of the first rows is asked whether it is a heading, in each of hundreds of workbooks. */
const meaningOfWords = remember((words) => findMeaning([words], null))

function findMeaning(path: readonly string[], year: number | null): HeadingMeaning | null {
  const last = path.at(-1) ?? ''
  const named = naming.find(([pattern]) => pattern.test(last))
  if (named) return { meaning: named[1], confidence: named[2] }
  return meaningOfFigures(path.join(' '), last, year)
}

function meaningOfFigures(whole: string, last: string, year: number | null): HeadingMeaning | null {
  const sure = (meaning: ColumnMeaning): HeadingMeaning => ({ meaning, confidence: 'sure' })
  const likely = (meaning: ColumnMeaning): HeadingMeaning => ({ meaning, confidence: 'likely' })
  const month = findMonth(last) ?? findMonth(whole)
  const isOneMonth = monthWords.test(last) || monthOfYear.test(last)
  if (isComparison.test(whole) || (/%/.test(whole) && !isOneMonth)) return sure('share')
  if (/\bghi chu\b/.test(whole)) return sure('note')
  if (/\buoc\b/.test(whole)) return sure('estimate')
  if (isEarlier.test(whole) || isOfEarlierYear(whole, year)) return sure('same_period')
  const together = Number(monthsTogether.exec(whole)?.[1] ?? Number.NaN)
  const quarter = findQuarter(last) ?? findQuarter(whole)
  if (isPlan.test(whole)) {
    const isPart = month !== null || quarter !== null || together < 12 || isTogether.test(whole)
    if (isPart) return sure('planned_part')
    return isTidyPlan.test(whole) ? sure('planned') : likely('planned')
  }
  if (isTogether.test(whole)) {
    const through = together >= 1 && together <= 12 ? together : month
    return through === null ? sure('to_date') : sure(`to_date_${through as Month}`)
  }
  if (together >= 2 && together <= 12) return sure(`to_date_${together as Month}`)
  if (month !== null) return sure(`month_${month}`)
  if (quarter !== null) return sure(`quarter_${quarter}`)
  return isDone.test(whole) ? likely('reported') : null
}

const isTidyPlan =
  /^(?:nam (?:19|20)\d\d )?(?:ke hoach|kh|chi tieu)(?: giao| duoc giao)?(?: ca)?(?: nam)?(?: (?:19|20)\d\d)?$/

function findMonth(words: string): Month | null {
  const found = monthOfYear.exec(words) ?? monthWords.exec(words) ?? monthAnywhere.exec(words)
  return found ? (Number(found[1]) as Month) : null
}

function findQuarter(words: string): 1 | 2 | 3 | 4 | null {
  const found = quarterWords.exec(words)?.[1]
  return found === undefined ? null : ((quarterNumbers[found] ?? Number(found)) as 1 | 2 | 3 | 4)
}

/** A heading that names years, all of them before that of the plan. */
function isOfEarlierYear(words: string, year: number | null): boolean {
  const years = [...words.matchAll(/\b((?:19|20)\d\d)\b/g)].map(([, found]) => Number(found))
  return year !== null && years.length > 0 && years.every((each) => each < year)
}

/** The year of a plan's heading, if it names one. */
export const yearOfPlan = (path: readonly string[]): number | null => {
  const words = path.join(' ')
  const year = /\b((?:19|20)\d\d)\b/.exec(words)?.[1]
  return year !== undefined && isPlan.test(words) ? Number(year) : null
}
