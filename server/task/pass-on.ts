import { type Updateable, sql } from 'kysely'
import type { Tables } from '#db/types.ts'
import { canAssign } from '#domain/task/assigning.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import type { Work, WorkKind, WorkRow } from './load-work.ts'

/** Work passes only to a unit to which the actor could have given it, and leaves no open task below behind. */
export async function insistOnNewOwner(
  { tx, actor, today }: CommandContext,
  kind: WorkKind,
  work: Work,
  toUnitId: string,
): Promise<void> {
  await insistUnits(tx, [toUnitId], today)
  const open = await openBelow(tx, kind === 'task' ? work.id : work.parent_id)
  const partners = open.filter((each) => each.kind === 'contribution' && each.id !== work.id)
  const cooperatingUnitIds = partners.map((each) => each.owed_by_unit_id)
  const giver = { id: work.owed_to_unit_id, isStanding: work.subject.owedToStanding }
  permit(canAssign(actor, { giver, leadUnitId: toUnitId, cooperatingUnitIds }))
  if (kind === 'task' && open.some((each) => each.kind === 'task')) throw refused('children_open')
}

/** A task ends by a split or merger only when nothing below it is still open: parts and tasks made of it would be lost. */
export async function insistOnNothingOpenBelow(tx: Tx, taskId: string): Promise<void> {
  if ((await openBelow(tx, taskId)).length > 0) throw refused('children_open')
}

const openBelow = async (tx: Tx, parentId: string | null): Promise<WorkRow[]> =>
  tx
    .selectFrom('obligation')
    .selectAll()
    .where('parent_id', '=', parentId)
    .where('verified_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .execute()

interface Passing {
  readonly toUnitId: string
  readonly reason: string
  readonly contestId?: string
}

/** Keeps that the work passed on, and gives what changes of it: the new unit acknowledges it anew. */
export async function passOn(
  { tx, actor, today }: CommandContext,
  work: Pick<WorkRow, 'id' | 'owed_by_unit_id'>,
  { toUnitId, reason, contestId }: Passing,
): Promise<Updateable<Tables['obligation']>> {
  await tx
    .insertInto('transfer')
    .values({
      id: newId(),
      obligation_id: work.id,
      from_unit_id: work.owed_by_unit_id,
      to_unit_id: toUnitId,
      contest_id: contestId ?? null,
      reason,
      decided_by: actor.personId,
      decided_on: today,
    })
    .execute()
  await tx
    .updateTable('obligation')
    .set({ owed_to_unit_id: toUnitId, version: sql`version + 1` })
    .where('parent_id', '=', work.id)
    .where('kind', '=', 'contribution')
    .where('cancelled_on', 'is', null)
    .where('verified_on', 'is', null)
    .execute()
  return {
    owed_by_unit_id: toUnitId,
    owed_by_person_id: null,
    acknowledged_on: null,
    last_updated_on: today,
  }
}
