import { type Expression, type Selectable, expressionBuilder, sql } from 'kysely'
import { visibleUnits } from '#domain/session/actor.ts'
import type { Tables } from '#db/types.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { StepSubject } from '#domain/task/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { type Places, statementOnce } from '#server/kernel/write-once.ts'
import { type Reader, readerOf, visibleToReader } from '#server/obligation/visible-obligation.ts'

/** What goes through the lifecycle: a task, or the part of one. */
export type WorkKind = 'task' | 'contribution'

export type WorkRow = Selectable<Tables['obligation']>
export interface Work extends WorkRow {
  readonly subject: StepSubject
}

type Facts = Pick<CommandContext, 'tx' | 'actor' | 'today'>

/** The row of the ledger, locked, as its reader may see it; `not_found` for everyone else. */
export async function loadWork(context: Facts, kind: WorkKind, id: string): Promise<Work> {
  const { tx, actor, today } = context
  const locked = visibleUnits(actor) === 'all' ? oneLockedByAll : oneLockedBySeen
  const [row] = await locked(tx, { id, kind, ...readerOf(actor) })
  return workOf(found(row), today)
}

/** The same for many at once; those that the reader does not see are not among them. */
export async function loadWorks(
  { tx, actor, today }: Facts,
  kind: WorkKind,
  ids: readonly string[],
): Promise<Work[]> {
  const locked = visibleUnits(actor) === 'all' ? manyLockedByAll : manyLockedBySeen
  const rows = await locked(tx, { ids: [...ids], kind, ...readerOf(actor) })
  return rows.map((row) => workOf(row, today))
}

const workOf = (row: WorkRow & SubjectRow, today: CalendarDate): Work => ({
  ...row,
  subject: subjectOf(row, today),
})

interface OnePlaces extends Reader {
  readonly id: string
  readonly kind: WorkKind
}
interface ManyPlaces extends Reader {
  readonly ids: string[]
  readonly kind: WorkKind
}

const lockedRows = (isAsked: Expression<boolean>, kind: Expression<WorkKind>, isSeen: Expression<boolean>) =>
  expressionBuilder<Tables>()
    .selectFrom('obligation as o')
    .selectAll('o')
    .select(
      sql<boolean>`(select kind = 'standing' from unit where unit.id = o.owed_to_unit_id)`.as(
        'owedToStanding',
      ),
    )
    .select((select) =>
      select
        .selectFrom('submission as s')
        .select('s.submitted_by')
        .whereRef('s.obligation_id', '=', 'o.id')
        .where('s.decision', 'is', null)
        .as('submittedById'),
    )
    .select((select) =>
      select
        .selectFrom('extension as e')
        .select('e.asked_by')
        .whereRef('e.obligation_id', '=', 'o.id')
        .where('e.decision', 'is', null)
        .as('extensionAskedById'),
    )
    .select((select) =>
      select
        .selectFrom('contest as c')
        .select('c.contested_by')
        .whereRef('c.obligation_id', '=', 'o.id')
        .where('c.decision', 'is', null)
        .as('contestedById'),
    )
    .where(isAsked)
    .where('o.kind', '=', kind)
    .where(isSeen)
    // In one order for everyone, so that two acts upon the same tasks never wait for each other.
    .orderBy('o.id')
    .forUpdate('o')

/** Told apart from many, because PostgreSQL keeps no plan for a list that may be long, and planning costs more than reading. */
const isOne = ({ id }: Places<OnePlaces>) => sql<boolean>`o.id = ${id}`
const isOneOf = ({ ids }: Places<ManyPlaces>) => sql<boolean>`o.id = any(${ids}::uuid[])`

const oneLockedByAll = statementOnce((at: Places<OnePlaces>) =>
  lockedRows(isOne(at), at.kind, sql<boolean>`true`),
)
const oneLockedBySeen = statementOnce((at: Places<OnePlaces>) =>
  lockedRows(isOne(at), at.kind, visibleToReader(at)),
)
const manyLockedByAll = statementOnce((at: Places<ManyPlaces>) =>
  lockedRows(isOneOf(at), at.kind, sql<boolean>`true`),
)
const manyLockedBySeen = statementOnce((at: Places<ManyPlaces>) =>
  lockedRows(isOneOf(at), at.kind, visibleToReader(at)),
)

interface SubjectRow extends Pick<
  WorkRow,
  'state' | 'due_on' | 'owed_by_unit_id' | 'owed_by_person_id' | 'owed_to_unit_id'
> {
  readonly owedToStanding: boolean
  readonly submittedById: string | null
  readonly extensionAskedById: string | null
  readonly contestedById: string | null
}

/** What the policies ask of a row. */
export const subjectOf = (row: SubjectRow, today: CalendarDate): StepSubject => ({
  state: row.state,
  owedByUnitId: row.owed_by_unit_id,
  owedByPersonId: row.owed_by_person_id,
  owedToUnitId: row.owed_to_unit_id,
  owedToStanding: row.owedToStanding,
  submittedById: row.submittedById,
  dueOn: row.due_on,
  isPastDue: row.due_on !== null && row.due_on < today,
  extensionAskedById: row.extensionAskedById,
  contestedById: row.contestedById,
})
