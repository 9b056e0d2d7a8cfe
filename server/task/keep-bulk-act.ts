import type { CalendarDate } from '#domain/calendar/date.ts'
import type { BulkStep } from '#domain/task/bulk.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'

interface BulkItem {
  readonly taskId: string
  readonly versionAfter: number
  readonly dueOnBefore?: CalendarDate | null
  readonly extensionId?: string
}

interface BulkAct {
  readonly id: string
  readonly step: BulkStep
  readonly batchId?: string
  readonly dueOn?: CalendarDate | null
  readonly reason?: string
  readonly items: readonly BulkItem[]
}

/** Keeps an act upon many tasks and how it left each of them, so that it can be taken back. */
export async function keepBulkAct({ tx, actor, now }: CommandContext, act: BulkAct): Promise<string> {
  await tx
    .insertInto('bulk_act')
    .values({
      id: act.id,
      step: act.step,
      batch_id: act.batchId ?? null,
      due_on: act.dueOn ?? null,
      reason: act.reason ?? null,
      done_by: actor.personId,
      done_at: now,
    })
    .execute()
  const items = act.items.map((item) => ({
    id: newId(),
    bulk_act_id: act.id,
    task_id: item.taskId,
    version_after: item.versionAfter,
    due_on_before: item.dueOnBefore ?? null,
    extension_id: item.extensionId ?? null,
  }))
  await tx.insertInto('bulk_act_item').values(items).execute()
  return act.id
}
