import { type CalendarDate, yearOf } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { Text, TrackedFigure } from '#domain/official-document/block.ts'
import type { Conclusion } from './conclusion-contract.ts'
import type { Notice, NoticeAnswer, NoticeSection } from './notice.ts'
import type { NoticeSetting } from './notice-setting.ts'
import { periodName } from './period-name.ts'

/** What a meeting settled, as its notice tells it; names and sentences as they will be printed. */
export interface MeetingFacts {
  readonly title: string
  readonly heldOn: CalendarDate
  readonly aheadFrom: CalendarDate
  readonly aheadTo: CalendarDate
  readonly host: string
  readonly chair: { readonly name: string; readonly title: string | null } | null
  readonly present: readonly string[]
  readonly invited: readonly string[]
  /** Who of those present came in place of the head of their unit: by name and post, or by post alone. */
  readonly substitutes: readonly {
    readonly unit: string
    readonly name: string | null
    readonly title: string | null
  }[]
  readonly previous: {
    readonly heldOn: CalendarDate
    readonly tasks: number
    readonly verified: number
  } | null
  readonly weaknesses: readonly string[]
  readonly difficulties: readonly { text: string; raisers: readonly string[] }[]
  readonly conclusions: readonly Conclusion[]
}

/** Drafts the notice of conclusions in the order of such notices; number and day of issue are left to the clerk. */
export function draftNotice(facts: MeetingFacts, setting: NoticeSetting, isDemonstration: boolean): Notice {
  const closing = `${setting.issuingBody ?? facts.host} thông báo để các cơ quan, đơn vị biết, thực hiện.`
  return {
    layout: setting.layout,
    superiorBody: setting.superiorBody,
    issuingBody: setting.issuingBody ?? facts.host,
    number: null,
    symbol: setting.symbol,
    place: setting.place,
    issuedOn: null,
    year: yearOf(facts.heldOn),
    subject: `kết luận của ${facts.host} tại ${namedMeeting(facts.title)}`,
    opening: openingOf(facts),
    sections: sectionsOf(facts),
    answers: facts.conclusions.flatMap(answerOf),
    conclusionsTitle: `Nhiệm vụ ${periodName(facts.aheadFrom, facts.aheadTo)}`,
    conclusions: facts.conclusions.filter((each) => !isAnswerOnly(each)).map(printedConclusion),
    closing,
    recipients: setting.recipients ?? [`${facts.host} (để báo cáo)`, ...facts.invited, 'Lưu Văn phòng'],
    signer: { authority: setting.authority, position: setting.position, name: null },
    isDemonstration,
  }
}

/** A conclusion that answers a recommendation and assigns nothing stands among the answers alone. */
export const isAnswerOnly = (conclusion: Conclusion): boolean =>
  conclusion.recommendation !== null && conclusion.leadUnit === null

function openingOf({ heldOn, host, title, chair, present, substitutes }: MeetingFacts): string[] {
  const sentences = [`Ngày ${formatDate(heldOn)}, ${host} tổ chức ${namedMeeting(title)}.`]
  if (chair) sentences.push(`Đồng chí ${[chair.name, chair.title].filter(Boolean).join(', ')} chủ trì.`)
  if (present.length > 0) sentences.push(`Dự họp có đại diện: ${present.join(', ')}.`)
  if (substitutes.length > 0)
    sentences.push(`Dự thay thủ trưởng: ${substitutes.map(substituteText).join('; ')}.`)
  return [
    sentences.join(' '),
    `Sau khi nghe báo cáo của các đơn vị và ý kiến thảo luận, ${host} kết luận như sau:`,
  ]
}

/** `Phó Trưởng ban Mẫu Văn An, Ban Dân vận`, or the post and the unit alone. */
const substituteText = ({ unit, name, title }: MeetingFacts['substitutes'][number]): string =>
  [name ? `đồng chí ${name}` : null, title, unit].filter(Boolean).join(', ')

function sectionsOf({ previous, weaknesses, difficulties }: MeetingFacts): NoticeSection[] {
  const sections: NoticeSection[] = []
  if (previous && previous.tasks > 0) {
    const { heldOn, tasks, verified } = previous
    const figure = (id: string, value: number): TrackedFigure => ({ id, text: String(value), source: null })
    const sentence: Text = [
      `Kết luận ngày ${formatDate(heldOn)} giao `,
      figure('previous_tasks', tasks),
      ' nhiệm vụ; đến nay đã xác nhận hoàn thành ',
      figure('previous_verified', verified),
      ` trên ${tasks} nhiệm vụ.`,
    ]
    sections.push({ title: 'Thực hiện kết luận kỳ trước', paragraphs: [sentence] })
  }
  if (weaknesses.length > 0)
    sections.push({ title: 'Hạn chế', paragraphs: weaknesses.map((text) => [withFullStop(text)]) })
  if (difficulties.length > 0) {
    sections.push({
      title: 'Khó khăn, vướng mắc',
      paragraphs: difficulties.map(({ text, raisers }) => [`${raisers.join(', ')}: ${withFullStop(text)}`]),
    })
  }
  return sections
}

function answerOf({ recommendation, decision, forwardedTo, text }: Conclusion): NoticeAnswer[] {
  if (!recommendation || !decision) return []
  const direction = forwardedTo ? `Chuyển ${forwardedTo.name}: ${text}` : text
  return [
    {
      recommendation: recommendation.text,
      raisedBy: [recommendation.raisedBy.name],
      decision,
      direction: withFullStop(direction),
    },
  ]
}

const printedConclusion = (conclusion: Conclusion): Notice['conclusions'][number] => ({
  id: conclusion.id,
  ordinal: conclusion.ordinal,
  text: withFullStop(conclusion.text),
  leadUnit: conclusion.leadUnit?.name ?? null,
  cooperatingUnits: conclusion.cooperatingUnits.map(({ name }) => name),
  dueOn: conclusion.dueOn,
  dueIn: conclusion.dueIn,
  rhythm: conclusion.rhythm,
  requiredQuality: conclusion.requiredQuality,
})

const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** The title within a sentence: `hội nghị giao ban …` as it is, a bare `Giao ban …` as `cuộc họp giao ban …`. */
function namedMeeting(title: string): string {
  const text = title.charAt(0).toLowerCase() + title.slice(1)
  return /^(hội nghị|cuộc họp|phiên họp|họp)(?=\s|$)/.test(text) ? text : `cuộc họp ${text}`
}
