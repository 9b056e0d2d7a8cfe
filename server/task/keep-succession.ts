import type { Succession } from '#domain/task/succession.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'

interface Going {
  readonly from: string
  readonly to: string
  readonly kind: Succession['kind']
  readonly reason: string
}

/** Keeps where a task went; read both ways. */
export async function keepSuccession(
  { tx, actor, today }: CommandContext,
  { from, to, kind, reason }: Going,
): Promise<void> {
  await tx
    .insertInto('task_succession')
    .values({
      id: newId(),
      from_task_id: from,
      to_task_id: to,
      kind,
      reason,
      decided_by: actor.personId,
      decided_on: today,
    })
    .execute()
}
