import type { DueIn } from '#domain/calendar/due-in.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import { type Block, type Text, heading, plain } from '#domain/official-document/block.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import type { Notice, NoticeAnswer, NoticeConclusion, NoticeDecision } from './notice.ts'
import type { Rhythm } from '#domain/task/rhythm.ts'

const answersTitle = 'Ý kiến chỉ đạo đối với các kiến nghị'

const decisionWords: Record<NoticeDecision, string> = {
  accept: 'Đồng ý.',
  refuse: 'Chưa đồng ý.',
  ask: 'Đề nghị báo cáo, làm rõ thêm.',
  forward: 'Chuyển cơ quan có thẩm quyền xem xét, giải quyết.',
}

/** The opening, then numbered parts: what was reviewed, the answers to recommendations, the tasks ahead. */
export function noticeDocument(notice: Notice): OfficialDocument {
  const parts: { title: string; blocks: Block[] }[] = [
    ...notice.sections.map(({ title, paragraphs }) => ({
      title,
      blocks: paragraphs.map((text) => plain(...text)),
    })),
    {
      title: answersTitle,
      blocks: notice.answers.map((answer, index) => plain(`${index + 1}. ${answerText(answer)}`)),
    },
    { title: notice.conclusionsTitle, blocks: notice.conclusions.map(clauseOf) },
  ]
  const { superiorBody, issuingBody, number, symbol, place, issuedOn, year, subject } = notice
  return {
    layout: notice.layout,
    type: 'notice',
    head: { superiorBody, issuingBody, number, symbol, place, issuedOn, year, subject, addressees: [] },
    blocks: [
      ...notice.opening.map((text) => plain(text)),
      ...parts
        .filter(({ blocks }) => blocks.length > 0)
        .flatMap(({ title, blocks }) => [heading(1, title), ...blocks]),
      ...(notice.closing ? [plain(notice.closing)] : []),
    ],
    foot: { signers: [notice.signer], recipients: notice.recipients },
    annexes: [],
    isDemonstration: notice.isDemonstration,
  }
}

function answerText({ recommendation, raisedBy, decision, direction }: NoticeAnswer): string {
  const raisers = raisedBy.length > 0 ? ` của ${raisedBy.join(', ')}` : ''
  return `Về kiến nghị${raisers}: “${recommendation}”. ${directionText(decisionWords[decision], direction)}`
}

/** The decision, then the words of the direction; words that say the decision themselves are enough. */
function directionText(decision: string, direction: string): string {
  const says = direction.toLocaleLowerCase('vi').startsWith(decision.slice(0, -1).toLocaleLowerCase('vi'))
  return says ? direction : [decision, direction].filter(Boolean).join(' ')
}

const clauseOf = (conclusion: NoticeConclusion): Block => ({
  kind: 'clause',
  id: conclusion.id,
  label: `${conclusion.ordinal}.`,
  text: [conclusion.text],
  after: assignmentText(conclusion),
})

/** Who leads, who cooperates, until when and of what quality, in one sentence each. */
function assignmentText(conclusion: NoticeConclusion): Text | null {
  const { leadUnit, cooperatingUnits, dueOn, dueIn, rhythm, requiredQuality } = conclusion
  const sentences = [
    leadUnit && `Chủ trì: ${leadUnit}.`,
    cooperatingUnits.length > 0 && `Phối hợp: ${cooperatingUnits.join(', ')}.`,
    dueOn && `Thời hạn hoàn thành: ${termOf(dueIn)}chậm nhất ngày ${formatDate(dueOn)}.`,
    rhythm ? rhythmSentence(rhythm, dueOn !== null) : null,
    requiredQuality && `Yêu cầu: ${withFullStop(requiredQuality)}`,
  ].filter((sentence) => sentence !== false && sentence !== null && sentence !== '')
  return sentences.length === 0 ? null : [sentences.join(' ')]
}

const rhythmWords: Record<Rhythm, string> = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  yearly: 'hằng năm',
}

const rhythmSentence = (rhythm: Rhythm, isDated: boolean): string =>
  isDated ? `Thực hiện ${rhythmWords[rhythm]}.` : `Thực hiện thường xuyên, báo cáo ${rhythmWords[rhythm]}.`

const dayWords: Record<DueIn['kind'], string> = { calendar: 'ngày', working: 'ngày làm việc' }

const termOf = (dueIn: DueIn | null | undefined): string =>
  dueIn ? `trong ${dueIn.days} ${dayWords[dueIn.kind]}, ` : ''

const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
