import { sql } from 'kysely'
import type { BodyOf } from '#domain/contract/route.ts'
import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { assignTask as route } from '#domain/task/contract.ts'
import { documentSeen } from '#server/document/documents-seen.ts'
import { seesIntakes } from '#server/intake/queries.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { meetingsSeen } from '#server/meeting/meetings-seen.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'

type Sources = Pick<BodyOf<typeof route>, 'clauseId' | 'conclusionId' | 'targetId'>

/** Throws `not_found` for a source that the one who assigns may not read: whoever reads the task reads its source. */
export async function insistOnSource(tx: Tx, actor: Actor, sources: Sources): Promise<void> {
  if (sources.clauseId) found(await findClause(tx, actor, sources.clauseId))
  if (sources.conclusionId) found(await findConclusion(tx, actor, sources.conclusionId))
  if (sources.targetId) found(await findTarget(tx, actor, sources.targetId))
}

/** Of a document that the actor reads whole or finds in a register within reach, or cited by work that is theirs to see. */
const findClause = (tx: Tx, actor: Actor, id: string) =>
  tx
    .selectFrom('clause')
    .select('id')
    .where('id', '=', id)
    .where(
      sql<boolean>`(${seesIntakes(actor)} or exists (
        select from obligation o where o.clause_id = clause.id and ${visibleObligation(actor)})
        or exists (select from document d where d.id = clause.document_id and ${documentSeen(actor)}))`,
    )
    .executeTakeFirst()

/** Of a meeting that the actor sees; a draft is no word yet but for those who keep the meeting. */
async function findConclusion(tx: Tx, actor: Actor, id: string) {
  const conclusion = await meetingsSeen(tx, actor)
    .innerJoin('conclusion as c', 'c.meeting_id', 'm.id')
    .select(['m.state', 'm.host_unit_id'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!conclusion) return undefined
  const isWord = conclusion.state === 'closed' || canKeepMeetingOf(actor, conclusion.host_unit_id).allowed
  return isWord ? conclusion : undefined
}

const findTarget = (tx: Tx, actor: Actor, id: string) =>
  tx
    .selectFrom('target as t')
    .select('t.id')
    .where('t.id', '=', id)
    .where(isVisibleTo(actor, 't.unit_id'))
    .executeTakeFirst()
