/** Values of the layout of a Party notice. Sizes in points, lengths in millimetres. */
export type NoticeTemplate = {
  id: string
  /** The first day on which the values may be used, and where they were read. */
  effectiveFrom: string
  source: string
  /** Values that no source at hand gives: an office sets them, and they are no claim about the rules. */
  configured: readonly (keyof NoticeTemplate)[]
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

export const partyNotice_v1: NoticeTemplate = {
  id: 'party-notice-1',
  effectiveFrom: '2018-04-03',
  source: 'Hướng dẫn 36-HD/VPTW, 03/4/2018, phụ lục 3 (cỡ chữ, kiểu chữ); TCVN 6909:2001, khổ giấy A4',
  configured: ['margins', 'firstLineIndent', 'paragraphSpacing', 'lineSpacing', 'ruleUnderSubject'],
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
