import { type Expression, sql } from 'kysely'
import { visibleUnits } from '#domain/session/actor.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { type Places, statementOnce } from '#server/kernel/write-once.ts'
import { ledger } from '#server/obligation/ledger.ts'
import { type Reader, readerOf, visibleToReader } from '#server/obligation/visible-obligation.ts'
import { blocksOf } from './blocks-of.ts'
import { contestsOf, transfersOf } from './contests-of.ts'
import { extensionsOf } from './extensions-of.ts'
import { progressOf } from './progress-of.ts'
import { submissionsOf } from './submissions-of.ts'
import { successionsOf } from './successions-of.ts'

/**
 * A task and its parts with all that was asked, claimed and decided on them. Units and people stand there by their ids,
 * since most lists of most tasks are empty and a join costs as much for none as for some; `read-told.ts` names them.
 */
export function readWork({ db, actor }: Pick<QueryContext, 'db' | 'actor'>, id: string): Promise<WorkRow[]> {
  const asked = { id, ...readerOf(actor) }
  return visibleUnits(actor) === 'all' ? ofAll(db, asked) : ofSeen(db, asked)
}

interface WorkPlaces extends Reader {
  readonly id: string
}

const workRows = (id: Expression<string>, isSeen: Expression<boolean>) =>
  ledger
    .selectFrom('obligation as o')
    .leftJoin('task as t', 't.id', 'o.id')
    .leftJoin('work_field as f', 'f.id', 'o.work_field_id')
    .leftJoin('programme as p', 'p.id', 'o.programme_id')
    .select(['o.id', 'o.kind', 'o.number', 'o.year', 'o.title', 'o.starred', 'o.state', 'o.returns'])
    .select(['o.required_quality as requiredQuality', 'o.parent_id as parentId', 'o.quality', 'o.version'])
    .select(['o.assigned_on as assignedOn', 'o.first_due_on as firstDueOn', 'o.due_on as dueOn'])
    .select(['o.claimed_on as claimedOn', 'o.verified_on as verifiedOn', 'o.extensions', 'o.confidentiality'])
    .select(['o.last_updated_on as lastUpdatedOn', 'o.progress_percent as progressPercent'])
    .select(['o.acknowledged_on as acknowledgedOn', 'o.cancelled_on as cancelledOn'])
    .select(['o.cancelled_reason as cancelledReason', 'o.due_in_days', 'o.due_in_kind'])
    .select(['o.owed_by_unit_id', 'o.owed_by_person_id', 'o.owed_to_unit_id'])
    .select(['o.conclusion_id', 'o.clause_id', 'o.recommendation_id', 'o.target_id'])
    .select(['f.id as field_id', 'f.name as field_name'])
    .select(['p.id as programme_id', 'p.name as programme_name', 'p.short_name as programme_short'])
    .select(['t.description', 't.source_sentence', 't.product', 't.rhythm', 't.recurs_from_id', 't.batch_id'])
    .select([nextId.as('next_id'), hasTasks.as('has_tasks'), hasGuidance.as('has_guidance')])
    .select([progressOf.as('progress'), submissionsOf.as('submissions')])
    .select([extensionsOf.as('extensionsAsked'), contestsOf.as('contests'), transfersOf.as('transfers')])
    .select([blocksOf.as('blocks'), successionsOf.as('successions')])
    .where(sql<boolean>`(o.kind = 'task' and o.id = ${id} and ${isSeen}
      or o.kind = 'contribution' and o.parent_id = ${id})`)
    .orderBy('o.number')

const nextId = sql<string | null>`(select next.id from task next where next.recurs_from_id = o.id)`
const hasTasks = sql<boolean>`exists (select from obligation made where made.parent_id = o.id and made.kind = 'task')`
const hasGuidance = sql<boolean>`exists (select from guidance g where g.task_id = o.id)`

const ofAll = statementOnce((at: Places<WorkPlaces>) => workRows(at.id, sql<boolean>`true`))
const ofSeen = statementOnce((at: Places<WorkPlaces>) => workRows(at.id, visibleToReader(at)))

type RowOf<Builder> = Builder extends Expression<infer Row> ? Row : never
export type WorkRow = RowOf<ReturnType<typeof workRows>>
