import * as z from 'zod'
import { defineJob } from '#server/kernel/jobs/define-job.ts'
import { makeNext } from './make-next.ts'
import { nextTaskInput, queueNext } from './queue-next.ts'

/**
 * The date of a task that comes again has passed: the next one is made, unless its acceptance made it already or it was
 * cancelled. A date that was extended meanwhile is waited for anew.
 */
export const nextTaskJob = defineJob({
  kind: 'make_next_task',
  verb: 'make-next-task',
  input: nextTaskInput,
  result: z.object({ taskId: z.uuid().nullable() }),
  run: async (_context, { taskId }) => taskId,
  async write(taskId, context) {
    const { tx, today } = context
    const work = await tx
      .selectFrom('obligation')
      .selectAll()
      .where('id', '=', taskId)
      .where('cancelled_on', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!work?.due_on) return { taskId: null }
    if (work.due_on >= today) {
      await queueNext(context, taskId, work.due_on)
      return { taskId: null }
    }
    return { taskId: await makeNext(context, work) }
  },
})
