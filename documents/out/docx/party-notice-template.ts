import { type CalendarDate, calendarDate } from '#domain/calendar/date.ts'

/** Values of the layout of a Party notice. Sizes in points, lengths in millimetres. */
export type NoticeTemplate = {
  id: string
  effectiveFrom: CalendarDate
  /** The last day on which the values hold; null while none is known. */
  effectiveTo: CalendarDate | null
  source: string
  /** Values that no source at hand gives: an office sets them, and they are no claim about the rules. */
  configured: readonly (keyof NoticeTemplate | `sizes.${keyof NoticeTemplate['sizes']}`)[]
  font: string
  page: { widthMillimetres: number; heightMillimetres: number }
  margins: { top: number; bottom: number; left: number; right: number }
  sizes: {
    motto: number
    superiorBody: number
    issuingBody: number
    number: number
    placeAndDate: number
    typeName: number
    subject: number
    body: number
    sectionTitle: number
    pageNumber: number
    signature: number
    recipientsTitle: number
    recipients: number
  }
  firstLineIndent: number
  paragraphSpacing: number
  /** Of the single line height. */
  lineSpacing: number
  ruleUnderIssuingBody: string
  ruleUnderSubject: string
  /** After the Roman numeral of a section: `I- `. */
  sectionMark: string
}

/**
 * The layout by Hướng dẫn 36-HD/VPTW. Quy định 399-QĐ/TW of 09/01/2026 rules the same matter; whether a new guidance
 * has changed these values is not known, so a later template is added beside this one, never in its place.
 */
export const partyNotice_v1: NoticeTemplate = {
  id: 'party-notice-1',
  effectiveFrom: calendarDate('2018-04-03'),
  effectiveTo: null,
  source: 'Hướng dẫn 36-HD/VPTW, 03/4/2018, phụ lục 3 (cỡ chữ, kiểu chữ); TCVN 6909:2001, khổ giấy A4',
  configured: [
    'margins',
    'firstLineIndent',
    'paragraphSpacing',
    'lineSpacing',
    'ruleUnderSubject',
    'sizes.pageNumber',
    'sizes.signature',
    'sizes.recipientsTitle',
    'sizes.recipients',
  ],
  font: 'Times New Roman',
  page: { widthMillimetres: 210, heightMillimetres: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  sizes: {
    motto: 15,
    superiorBody: 14,
    issuingBody: 14,
    number: 14,
    placeAndDate: 14,
    typeName: 16,
    subject: 14,
    body: 14,
    sectionTitle: 14,
    pageNumber: 13,
    signature: 14,
    recipientsTitle: 14,
    recipients: 12,
  },
  firstLineIndent: 10,
  paragraphSpacing: 6,
  lineSpacing: 1.1,
  ruleUnderIssuingBody: '*',
  ruleUnderSubject: '-----',
  sectionMark: '- ',
}
