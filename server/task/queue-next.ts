import * as z from 'zod'
import { type CalendarDate, daysBetween } from '#domain/calendar/date.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'

/** What the job that makes the next of a rhythm is given: the task whose date it waits for. */
export const nextTaskInput = z.object({ taskId: z.uuid() })

const daySeconds = 86_400

/** Queues the making of the next task for the day after the date of this one. */
export async function queueNext(context: CommandContext, taskId: string, dueOn: CalendarDate): Promise<void> {
  const afterSeconds = (daysBetween(context.today, dueOn) + 1) * daySeconds
  const job = { kind: 'make_next_task' as const, input: nextTaskInput }
  await queueJob(job, { id: newId(), input: { taskId } }, context, afterSeconds)
}
