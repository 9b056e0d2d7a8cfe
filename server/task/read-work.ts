import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type StepSubject, stepsOpenTo } from '#domain/task/policy.ts'
import type { Contribution } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { type Places, writeOnce } from '#server/kernel/write-once.ts'
import {
  type LedgerPlaces,
  type Reading,
  type Selection,
  ledgerRows,
  placedFor,
  standingOf,
} from '#server/obligation/read-obligations.ts'
import { contestsOf, transfersOf } from './contests-of.ts'
import { extensionsOf } from './extensions-of.ts'
import { progressOf } from './progress-of.ts'
import { submissionsOf } from './submissions-of.ts'

/** Work with what its page shows beyond its row in a list, and the steps open to the reader. */
export async function readWork(db: Db, selection: Selection, reading: Reading) {
  const { rows } = await workRows(placedFor(selection, reading)).execute(db)
  return rows.map(({ due_in_days: days, due_in_kind: kind, owedToStanding, ...row }) => ({
    ...row,
    ...standingOf(row, reading),
    dueIn: days && kind ? { days, kind } : null,
    can: stepsOpenTo(reading.actor, { ...subjectOf(row, reading.today), owedToStanding }),
  }))
}

const workRows = writeOnce((at: Places<LedgerPlaces>) =>
  ledgerRows(at)
    .innerJoin('unit as owed_to', 'owed_to.id', 'o.owed_to_unit_id')
    .select(['o.acknowledged_on as acknowledgedOn', 'o.cancelled_on as cancelledOn'])
    .select(['o.cancelled_reason as cancelledReason', 'o.due_in_days', 'o.due_in_kind'])
    .select(sql<boolean>`owed_to.kind = 'standing'`.as('owedToStanding'))
    .select([progressOf.as('progress'), submissionsOf.as('submissions')])
    .select(extensionsOf.as('extensionsAsked'))
    .select([contestsOf(at.today).as('contests'), transfersOf(at.today).as('transfers')]),
)

type Told = Pick<
  Contribution,
  'state' | 'dueOn' | 'owedBy' | 'owedByPerson' | 'owedTo' | 'submissions' | 'extensionsAsked' | 'contests'
>

/** What the policies ask of work: of what is asked or claimed, that which nobody has decided yet. */
const subjectOf = (work: Told, today: CalendarDate): Omit<StepSubject, 'owedToStanding'> => ({
  state: work.state,
  owedByUnitId: work.owedBy.id,
  owedByPersonId: work.owedByPerson?.id ?? null,
  owedToUnitId: work.owedTo.id,
  submittedById: work.submissions.find(isOpen)?.submittedBy.id ?? null,
  dueOn: work.dueOn,
  isPastDue: work.dueOn !== null && work.dueOn < today,
  extensionAskedById: work.extensionsAsked.find(isOpen)?.askedBy?.id ?? null,
  contestedById: work.contests.find(isOpen)?.contestedBy.id ?? null,
})

const isOpen = ({ decision }: { decision: unknown }): boolean => decision === null
