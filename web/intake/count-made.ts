import type { CalendarDate } from '#domain/calendar/date.ts'
import type { IntakeItem } from '#domain/intake/contract.ts'

export type Made = {
  tasks: number
  owners: number
  recommendations: number
  difficulties: number
  targets: number
  practices: number
  remarks: number
  undecided: number
  /** Numbers of the confirmed tasks whose due date is before today. */
  pastDue: readonly number[]
}

/** What would come of the confirmed proposals today: every lead unit receives a task of its own. */
export function countMade(items: readonly IntakeItem[], today: CalendarDate): Made {
  const confirmed = items.filter((item) => item.state === 'confirmed')
  const ofKind = (kind: string): number => confirmed.filter((item) => item.draft.kind === kind).length
  const leads = confirmed.flatMap(({ draft }) => (draft.kind === 'task' ? draft.leadUnitIds : []))
  return {
    tasks: leads.length,
    owners: new Set(leads).size,
    recommendations: ofKind('recommendation'),
    difficulties: ofKind('difficulty'),
    targets: ofKind('target'),
    practices: ofKind('practice'),
    remarks: ofKind('remark'),
    undecided: items.filter((item) => item.state === 'proposed').length,
    pastDue: confirmed.flatMap(({ draft, ordinal }) =>
      draft.kind === 'task' && draft.dueOn && draft.dueOn < today ? [ordinal] : [],
    ),
  }
}
