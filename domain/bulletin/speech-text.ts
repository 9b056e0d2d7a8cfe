import type { EditionContent } from './edition.ts'
import { linesOf, wordsOf } from './news-body.ts'

/** Short forms of the field as they are spoken. What is not here is spelled by the synthesiser. */
const spoken: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  MTTQ: 'Mặt trận Tổ quốc',
  UBKT: 'Ủy ban Kiểm tra',
  BTV: 'Ban Thường vụ',
  BCH: 'Ban Chấp hành',
  MTQG: 'mục tiêu quốc gia',
  CNTT: 'công nghệ thông tin',
  'KT-XH': 'kinh tế - xã hội',
  NTM: 'nông thôn mới',
  TP: 'thành phố',
}
const shortForms = new RegExp(`(?<![\\p{L}\\d])(${Object.keys(spoken).join('|')})(?![\\p{L}\\d])`, 'gu')

/** A sentence as a voice says it: dates and figures in words a synthesiser reads rightly, short forms in full. */
export const spokenLine = (text: string): string =>
  text
    .replace(
      /(ngày\s+)?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/giu,
      (_all, _day, day, month, year) => `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
    )
    .replace(/\d{1,3}(?:\.\d{3})+(?!\d)/g, (number) => number.replaceAll('.', ''))
    .replace(/(\d),(\d)/g, '$1 phẩy $2')
    .replace(/(\d)\s*%/g, '$1 phần trăm')
    .replace(shortForms, (form) => spoken[form] ?? form)

/** The whole item as it is read aloud, one sentence or list line a line. */
export function speechText({ headline, summary, body }: EditionContent): string {
  const lines = [headline, summary, ...body.content.flatMap((block) => linesOf(block).map(wordsOf))]
  return lines
    .map((line) => spokenLine(line).trim())
    .filter((line) => line !== '')
    .map((line) => (/[.!?…:]$/.test(line) ? line : `${line}.`))
    .join('\n')
}
