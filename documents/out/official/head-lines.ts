import { formatDateFormally } from '#domain/calendar/format-date.ts'
import { typeWords } from '#domain/official-document/document-type.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import { type Line, line } from './line.ts'
import type { LayoutTemplate, Rule, StyleName } from './template.ts'

const blank = '    '

/** The head: who issues and the motto side by side, number and place below them, then what it is and is about. */
export interface HeadLines {
  readonly issuer: readonly Line[]
  readonly motto: readonly Line[]
  readonly number: readonly Line[]
  readonly place: readonly Line[]
  readonly title: readonly Line[]
  /** `Kính gửi: …`, or each below it when there are several; empty when it is addressed to nobody. */
  readonly addressees: readonly string[]
}

export function headLines(document: OfficialDocument, template: LayoutTemplate): HeadLines {
  const { head, type } = document
  const { name } = typeWords[type]
  const number = line(numberLine(document, template), 'number', 'number')
  return {
    issuer: [
      ...(head.superiorBody ? [line(head.superiorBody, 'superiorBody')] : []),
      line(head.issuingBody, 'issuingBody'),
      ...ruleLines(template.rules.underIssuingBody, 'issuingBody'),
    ],
    motto: [
      ...template.motto.map(({ text, style }) => line(text, style)),
      ...ruleLines(template.rules.underMotto, 'motto'),
    ],
    number:
      name === null
        ? [number, line(`${template.dispatchSubjectBefore}${head.subject}`, 'dispatchSubject')]
        : [number],
    place: [line(`${head.place}, ${dateLine(document)}`, 'placeAndDate', 'place')],
    title:
      name === null
        ? []
        : [
            line(name, 'typeName'),
            line(head.subject, 'subject'),
            ...ruleLines(template.rules.underSubject, 'subject'),
          ],
    addressees: addresseeLines(head.addressees),
  }
}

function addresseeLines(names: readonly string[]): string[] {
  const [only, ...others] = names
  if (only === undefined) return []
  if (others.length === 0) return [`Kính gửi: ${only}`]
  return ['Kính gửi:', ...names.map((name, index) => `- ${name}${index === others.length ? '.' : ';'}`)]
}

/** `Số 05-TB/VPTU`: two digits at least, or a blank for the clerk. */
function numberLine({ head }: OfficialDocument, { number }: LayoutTemplate): string {
  const given = head.number === null ? blank : String(head.number).padStart(2, '0')
  return `${number.before}${given}${number.between}${head.symbol}`
}

const dateLine = ({ head }: OfficialDocument): string =>
  head.issuedOn ? formatDateFormally(head.issuedOn) : `ngày ${blank} tháng ${blank} năm ${head.year}`

function ruleLines(rule: Rule, style: StyleName): Line[] {
  if (rule === null) return []
  return 'text' in rule
    ? [line(rule.text, style === 'motto' ? 'mottoBelow' : style)]
    : [{ kind: 'rule', share: rule.lineShare }]
}
