import type { Paragraph } from 'docx'
import type { DueIn } from '#domain/calendar/due-in.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { Notice, NoticeAnswer, NoticeConclusion, NoticeDecision } from '#domain/meeting/notice.ts'
import { bodyParagraph, textRun } from './paragraph.ts'
import type { NoticeTemplate } from './party-notice-template.ts'

const romanNumerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const answersTitle = 'Ý kiến chỉ đạo đối với các kiến nghị'

const decisionWords: Record<NoticeDecision, string> = {
  accept: 'Đồng ý.',
  refuse: 'Chưa đồng ý.',
  ask: 'Đề nghị báo cáo, làm rõ thêm.',
  forward: 'Chuyển cơ quan có thẩm quyền xem xét, giải quyết.',
}

type Part = { title: string; paragraphs: Paragraph[] }

/** The opening, then numbered parts: what was reviewed, the answers to recommendations, the tasks ahead. */
export function noticeBody(notice: Notice, template: NoticeTemplate): Paragraph[] {
  const plain = (text: string): Paragraph =>
    bodyParagraph(template, [textRun(template, text, { size: template.sizes.body })])
  const parts: Part[] = [
    ...notice.sections.map(({ title, paragraphs }) => ({ title, paragraphs: paragraphs.map(plain) })),
    {
      title: answersTitle,
      paragraphs: notice.answers.map((answer, index) => plain(`${index + 1}. ${answerText(answer)}`)),
    },
    {
      title: notice.conclusionsTitle,
      paragraphs: notice.conclusions.flatMap((conclusion) => conclusionParagraphs(conclusion, template)),
    },
  ]
  return [
    ...notice.opening.map(plain),
    ...parts
      .filter((part) => part.paragraphs.length > 0)
      .flatMap((part, index) => [partTitle(part.title, index, template), ...part.paragraphs]),
    ...(notice.closing ? [plain(notice.closing)] : []),
  ]
}

function partTitle(title: string, index: number, template: NoticeTemplate): Paragraph {
  const text = `${romanNumerals[index] ?? index + 1}${template.sectionMark}${title.toUpperCase()}`
  return bodyParagraph(
    template,
    [textRun(template, text, { size: template.sizes.sectionTitle, bold: true })],
    true,
  )
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

function conclusionParagraphs(conclusion: NoticeConclusion, template: NoticeTemplate): Paragraph[] {
  const { body } = template.sizes
  const assignment = assignmentText(conclusion)
  const text = textRun(template, `${conclusion.ordinal}. ${conclusion.text}`, { size: body })
  return [
    bodyParagraph(template, [text], assignment !== ''),
    ...(assignment
      ? [bodyParagraph(template, [textRun(template, assignment, { size: body, italic: true })])]
      : []),
  ]
}

/** Who leads, who cooperates, until when and of what quality, in one sentence each. */
function assignmentText(conclusion: NoticeConclusion): string {
  const { leadUnit, cooperatingUnits, dueOn, dueIn, requiredQuality } = conclusion
  return [
    leadUnit && `Chủ trì: ${leadUnit}.`,
    cooperatingUnits.length > 0 && `Phối hợp: ${cooperatingUnits.join(', ')}.`,
    dueOn && `Thời hạn hoàn thành: ${termOf(dueIn)}chậm nhất ngày ${formatDate(dueOn)}.`,
    requiredQuality && `Yêu cầu: ${withFullStop(requiredQuality)}`,
  ]
    .filter((sentence) => sentence !== false && sentence !== null && sentence !== '')
    .join(' ')
}

const dayWords: Record<DueIn['kind'], string> = { calendar: 'ngày', working: 'ngày làm việc' }

const termOf = (dueIn: DueIn | null | undefined): string =>
  dueIn ? `trong ${dueIn.days} ${dayWords[dueIn.kind]}, ` : ''

const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
