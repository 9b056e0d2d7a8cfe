import type { BodyOf } from '#domain/contract/route.ts'
import type { draftCatchUp } from '#domain/target/catch-up-contract.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { found } from '#server/kernel/problem.ts'

type Drafted = Pick<BodyOf<typeof draftCatchUp>, 'steps' | 'continued'>

/**
 * Keeps the steps of a draft in their order. Those that go on from the agreed plan are taken over as they are, with the
 * tasks that they have; what the draft no longer names is dropped. Throws `not_found` for a step of something else.
 */
export async function keepSteps(
  tx: Tx,
  { planId, targetId }: { planId: string; targetId: string },
  { steps, continued }: Drafted,
): Promise<void> {
  const present = await tx.selectFrom('catch_up_step').selectAll().where('plan_id', '=', planId).execute()
  const kept = new Set<string>()
  const goingOn = await loadGoingOn(tx, targetId, continued)
  for (const [index, step] of goingOn.entries()) {
    const there = present.find(({ task_id: taskId }) => taskId === step.task_id)
    const row = { ...step, ordinal: index + 1, is_dropped: false }
    kept.add(await keepStep(tx, there, { ...row, id: there?.id ?? newId(), plan_id: planId }))
  }
  for (const [index, step] of steps.entries()) {
    const there = present.find(({ id }) => id === step.id)
    const row = {
      id: step.id,
      plan_id: planId,
      ordinal: goingOn.length + index + 1,
      title: step.title,
      lead_unit_id: step.leadUnitId,
      person_id: step.personId ?? null,
      due_on: step.dueOn,
      acceptance: step.acceptance,
      task_id: null,
      is_dropped: false,
    }
    kept.add(await keepStep(tx, there, row))
  }
  for (const step of present)
    if (!kept.has(step.id) && !step.is_dropped) await keepStep(tx, step, { ...step, is_dropped: true })
}

/** Steps of the agreed plan of the target that have become tasks, in the order asked. */
async function loadGoingOn(tx: Tx, targetId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('catch_up_step as s')
    .innerJoin('catch_up_plan as p', 'p.id', 's.plan_id')
    .select(['s.id', 's.title', 's.lead_unit_id', 's.person_id', 's.due_on', 's.acceptance', 's.task_id'])
    .where('s.id', 'in', ids)
    .where('p.target_id', '=', targetId)
    .where('s.task_id', 'is not', null)
    .execute()
  return ids.map((id) => {
    const { id: _id, ...step } = found(rows.find((row) => row.id === id))
    return step
  })
}

type StepRow = Awaited<ReturnType<typeof loadGoingOn>>[number] & {
  id: string
  plan_id: string
  ordinal: number
  is_dropped: boolean
}

async function keepStep(tx: Tx, there: { version: number } | undefined, row: StepRow): Promise<string> {
  if (there) {
    const { id, ...changed } = row
    const set = { ...changed, version: there.version + 1 }
    await tx.updateTable('catch_up_step').set(set).where('id', '=', id).execute()
  } else await tx.insertInto('catch_up_step').values(row).execute()
  return row.id
}
