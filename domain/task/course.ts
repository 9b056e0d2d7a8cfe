import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Course, Hand } from '#domain/obligation/holding.ts'
import type { Contribution } from './task-detail.ts'

type Told = Pick<
  Contribution,
  | 'owedBy'
  | 'owedTo'
  | 'assignedOn'
  | 'dueOn'
  | 'verifiedOn'
  | 'cancelledOn'
  | 'submissions'
  | 'contests'
  | 'transfers'
>
type UnitHand = Hand<UnitReference>

/** The way of a task or part through hands, as its claims, contests and transfers tell it (all newest first). */
export function courseOf(work: Told): Course<UnitReference> {
  const { owedTo, submissions, contests, transfers } = work
  const at = (from: CalendarDate | null, unit: UnitReference | null, why: UnitHand['why']): UnitHand[] =>
    from ? [{ from, unit, why }] : []
  const owner = (day: CalendarDate) =>
    transfers.find(({ decidedOn }) => decidedOn <= day)?.to ?? transfers.at(-1)?.from ?? work.owedBy
  const hands = [
    ...at(work.assignedOn, transfers.at(-1)?.from ?? work.owedBy, 'work'),
    ...contests
      .toReversed()
      .flatMap(({ contestedOn, decision, decidedOn, unit }) => [
        ...at(contestedOn, owedTo, 'decision'),
        ...at(decision === 'insisted' ? decidedOn : null, unit, 'work'),
      ]),
    ...transfers.toReversed().flatMap(({ decidedOn, to }) => at(decidedOn, to, 'work')),
    ...submissions
      .toReversed()
      .flatMap(({ submittedOn, decision, decidedOn }) => [
        ...at(submittedOn, owedTo, 'decision'),
        ...(decision === 'returned' && decidedOn ? at(decidedOn, owner(decidedOn), 'work') : []),
      ]),
    ...at(work.verifiedOn ?? work.cancelledOn, null, 'decision'),
  ]
  return { dueOn: work.dueOn, hands: hands.toSorted((a, b) => a.from.localeCompare(b.from)) }
}
