import type { FileChild, Table } from 'docx'
import { formatDateFormally } from '#domain/calendar/format-date.ts'
import type { Notice } from '#domain/meeting/notice.ts'
import { centredLine } from './paragraph.ts'
import type { NoticeTemplate } from './party-notice-template.ts'
import { twoHalves } from './two-halves.ts'

const motto = 'ĐẢNG CỘNG SẢN VIỆT NAM'
const typeName = 'THÔNG BÁO'
const demonstration = 'DỮ LIỆU MINH HỌA'
const blank = '    '

/** From the top of the first page to the line under the subject. */
export function noticeHead(notice: Notice, template: NoticeTemplate): FileChild[] {
  const { sizes } = template
  return [
    ...(notice.isDemonstration
      ? [centredLine(template, demonstration, { size: sizes.recipients, bold: true }, 6)]
      : []),
    issuerAndMotto(notice, template),
    centredLine(template, '', { size: sizes.body }),
    centredLine(template, typeName, { size: sizes.typeName, bold: true }),
    centredLine(template, notice.subject, { size: sizes.subject, bold: true }),
    centredLine(template, template.ruleUnderSubject, { size: sizes.subject }, 12),
  ]
}

function issuerAndMotto(notice: Notice, template: NoticeTemplate): Table {
  const { sizes } = template
  const bodies = [
    ...(notice.superiorBody
      ? [centredLine(template, notice.superiorBody.toUpperCase(), { size: sizes.superiorBody })]
      : []),
    centredLine(template, notice.issuingBody.toUpperCase(), { size: sizes.issuingBody, bold: true }),
    centredLine(template, template.ruleUnderIssuingBody, { size: sizes.issuingBody }),
  ]
  const placeAndDate = `${notice.place}, ${dateLine(notice)}`
  return twoHalves(template, 0.43, [
    {
      left: bodies,
      right: [centredLine(template, motto, { size: sizes.motto, bold: true, underlined: true })],
    },
    {
      left: [centredLine(template, numberLine(notice), { size: sizes.number })],
      right: [centredLine(template, placeAndDate, { size: sizes.placeAndDate, italic: true })],
    },
  ])
}

/** `Số 05-TB/VPTU`: no colon, two digits at least, or a blank for the clerk. */
function numberLine(notice: Notice): string {
  const number = notice.number === null ? blank : String(notice.number).padStart(2, '0')
  return `Số ${number}-${notice.symbol}`
}

const dateLine = (notice: Notice): string =>
  notice.issuedOn ? formatDateFormally(notice.issuedOn) : `ngày ${blank} tháng ${blank} năm ${notice.year}`
