import * as z from 'zod'
import { formatDate } from '#domain/calendar/format-date.ts'
import { formatNumber, formatPercent } from '#domain/quantity/format-number.ts'
import type { ReportFacts, ReportFigure, ReportLine } from './content.ts'
import { type OfferedAbout, type ReportList, offeredAbout } from './template.ts'

/** A sentence that a report may take over: every figure in it is one of the facts, none is made up. */
export const offeredSentenceSchema = z.object({
  about: z.enum(offeredAbout),
  text: z.string(),
  /** The figures as they stand in the text, and where they come from. */
  figures: z.array(z.object({ text: z.string(), targetId: z.string().nullable() })),
})
export type OfferedSentence = z.infer<typeof offeredSentenceSchema>

/** As many of one kind as a reader takes in; the rest stands in the lists. */
const mostOfKind = 6

/** The sentences that the facts allow on these matters, in this order; nothing is said where nothing is known. */
export function offerSentences(facts: ReportFacts, about: readonly OfferedAbout[]): OfferedSentence[] {
  return about.flatMap((each) => writers[each](facts).map((sentence) => ({ about: each, ...sentence })))
}

/** What stands in a section before anybody writes: what is offered, a sentence a line. */
export const offeredText = (offers: readonly Pick<OfferedSentence, 'text'>[]): string =>
  offers.map(({ text }) => text).join('\n')

type Sentence = Omit<OfferedSentence, 'about'>

const writers: Record<OfferedAbout, (facts: ReportFacts) => Sentence[]> = {
  tasks: ofTasks,
  targets: ({ figures }) => figures.flatMap(ofTarget),
  difficulties: (facts) => ofList(facts, 'difficulties', 'Khó khăn, vướng mắc'),
  recommendations: (facts) => ofList(facts, 'recommendations', 'Kiến nghị'),
  next: (facts) => ofList(facts, 'next', 'Nhiệm vụ'),
}

function ofTasks({ tasks }: ReportFacts): Sentence[] {
  const { done, doneOnTime, overdue, open } = tasks
  if (done + overdue + open === 0) return []
  const onTime = done > 0 ? `, trong đó đúng hạn ${doneOnTime}` : ''
  const late = overdue > 0 ? `; còn ${overdue} nhiệm vụ quá hạn` : '; không có nhiệm vụ quá hạn'
  return [
    {
      text: `Trong kỳ hoàn thành ${done} nhiệm vụ${onTime}${late}; ${open} nhiệm vụ đang thực hiện trong hạn.`,
      figures: [done, ...(done > 0 ? [doneOnTime] : []), ...(overdue > 0 ? [overdue] : []), open].map(
        (count) => ({ text: String(count), targetId: null }),
      ),
    },
  ]
}

function ofTarget(figure: ReportFigure): Sentence[] {
  const { targetId, indicator, unitOfMeasure, decimals, actualToDate, planned, percentOfPlan } = figure
  if (actualToDate === null) return []
  const actual = formatNumber(actualToDate, 'vi', decimals)
  const plan = formatNumber(planned, 'vi', decimals)
  const share = percentOfPlan === null ? null : formatPercent(percentOfPlan, 'vi', 1)
  const measure = unitOfMeasure === '%' ? '%' : ` ${unitOfMeasure}`
  const missing = figure.missingUnits.map(({ shortName }) => shortName)
  const without = missing.length > 0 ? ` (chưa có số liệu của ${missing.join(', ')})` : ''
  const ofPlan = share === null ? ` (kế hoạch ${plan})` : `, đạt ${share} kế hoạch năm (${plan})`
  return [
    {
      text: `${indicator}: ${actual}${measure}${ofPlan}${without}.`,
      figures: [actual, ...(share === null ? [] : [share]), plan].map((text) => ({ text, targetId })),
    },
  ]
}

function ofList({ lists }: ReportFacts, name: ReportList, label: string): Sentence[] {
  const lines = lists[name].lines.slice(0, mostOfKind)
  return lines.map((line) => ({ text: `${label}: ${lineOf(line)}.`, figures: [] }))
}

const lineOf = ({ text, dueOn }: ReportLine): string =>
  `${text.replace(/[.;\s]+$/u, '')}${dueOn ? `, hạn ${formatDate(dueOn)}` : ''}`
