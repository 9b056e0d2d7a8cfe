import type { CalendarDate } from '#domain/calendar/date.ts'
import type { DifficultyProposal, DocumentKind, Reading, TargetProposal, TaskProposal } from './proposal.ts'

/** A reading as plain JSON: verbatim strings and calendar dates, nothing of how it was found. */
export type ReadingReport = {
  kind: DocumentKind
  date: CalendarDate | null
  meetingDate?: CalendarDate
  title: string | null
  docNumber?: string
  chair?: string
  periodReviewed?: string
  periodAhead?: string
  units: string[]
  difficulties: { text: string; type: DifficultyProposal['kind']; unit?: string }[]
  recommendations: { text: string; by?: string }[]
  tasks: ReportedTask[]
  targets: ReportedTarget[]
}

export type ReportedTask = {
  text: string
  lead?: string
  coop: string[]
  deadlineText?: string
  deadlineISO?: CalendarDate
}

export type ReportedTarget = {
  name: string
  text: string
  type: TargetProposal['kind']
  value?: string
  unit?: string
  percentOfPlan?: string
  period?: string
}

/** The JSON form that `nhip intake` prints. The date is the meeting's for news, the day of issue for documents. */
export function reportOf({ facts, ...found }: Reading): ReadingReport {
  const date = facts.kind === 'news' ? (facts.heldOn ?? facts.issuedOn) : (facts.issuedOn ?? facts.heldOn)
  return {
    kind: facts.kind,
    date,
    ...(facts.heldOn && facts.heldOn !== date ? { meetingDate: facts.heldOn } : {}),
    title: facts.title?.text.replace(/\s+/g, ' ') ?? null,
    ...(facts.number ? { docNumber: facts.number.text } : {}),
    ...(facts.chair ? { chair: facts.chair.text } : {}),
    ...(facts.periodReviewed ? { periodReviewed: facts.periodReviewed.text } : {}),
    ...(facts.periodAhead ? { periodAhead: facts.periodAhead.text } : {}),
    units: found.units.map((unit) => unit.text),
    difficulties: found.difficulties.map(({ text, kind, unit }) => ({
      text,
      type: kind,
      ...(unit ? { unit: unit.text } : {}),
    })),
    recommendations: found.recommendations.map(({ text, by }) => ({ text, ...(by ? { by: by.text } : {}) })),
    tasks: found.tasks.map(reportTask),
    targets: found.targets.map(reportTarget),
  }
}

const reportTask = ({ text, lead, cooperating, deadline }: TaskProposal): ReportedTask => ({
  text,
  ...(lead ? { lead: lead.text } : {}),
  coop: cooperating.map((unit) => unit.text),
  ...(deadline ? { deadlineText: deadline.text } : {}),
  ...(deadline?.dueOn ? { deadlineISO: deadline.dueOn } : {}),
})

const reportTarget = ({
  name,
  text,
  kind,
  value,
  measure,
  percentOfPlan,
  period,
}: TargetProposal): ReportedTarget => ({
  name: name.text,
  text,
  type: kind,
  ...(value ? { value: value.text } : {}),
  ...(measure ? { unit: measure.text } : {}),
  ...(percentOfPlan ? { percentOfPlan: percentOfPlan.text } : {}),
  ...(period ? { period: period.text } : {}),
})
