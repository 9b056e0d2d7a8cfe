import type { CalendarDate } from '#domain/calendar/date.ts'
import { type ConclusionStanding, conclusionStandings } from './conclusion-standing.ts'
import type { RegisteredConclusion } from './register-contract.ts'

export interface ImplementationRow {
  readonly ordinal: number
  readonly text: string
  readonly leadUnit: string | null
  readonly cooperatingUnits: readonly string[]
  readonly dueOn: CalendarDate | null
  readonly standing: ConclusionStanding
  readonly progressPercent: number | null
  readonly claimedOn: CalendarDate | null
  readonly verifiedOn: CalendarDate | null
  /** Working days past the due date; 0 in time. */
  readonly daysLate: number
  readonly evidence: number
  readonly lastReport: string | null
}

/** The annex "state of implementation of the conclusions" as content, before any layout. */
export interface Implementation {
  readonly meetingTitle: string
  readonly heldOn: CalendarDate
  readonly asOf: CalendarDate
  readonly rows: readonly ImplementationRow[]
  /** How many stand where; they add up to the rows. */
  readonly counts: Readonly<Record<ConclusionStanding, number>>
  /** Conclusions that became tasks and were not cancelled: what a rate is of. */
  readonly tasks: number
}

/** The annex to a meeting from its conclusions as the register tells them, in their order. */
export function implementationOf(
  meeting: { readonly title: string; readonly heldOn: CalendarDate },
  conclusions: readonly RegisteredConclusion[],
  asOf: CalendarDate,
): Implementation {
  const rows = conclusions.map(({ ordinal, text, dueOn, standing, task, evidence, lastReport, ...rest }) => ({
    ordinal,
    text,
    leadUnit: rest.leadUnit?.name ?? null,
    cooperatingUnits: rest.cooperatingUnits.map(({ name }) => name),
    dueOn,
    standing,
    progressPercent: task?.progressPercent ?? null,
    claimedOn: task?.claimedOn ?? null,
    verifiedOn: task?.verifiedOn ?? null,
    daysLate: task?.daysLate ?? 0,
    evidence,
    lastReport,
  }))
  const counts = Object.fromEntries(
    conclusionStandings.map((standing) => [standing, rows.filter((row) => row.standing === standing).length]),
  ) as Record<ConclusionStanding, number>
  const { open, overdue, claimed, verified } = counts
  return {
    meetingTitle: meeting.title,
    heldOn: meeting.heldOn,
    asOf,
    rows,
    counts,
    tasks: open + overdue + claimed + verified,
  }
}
