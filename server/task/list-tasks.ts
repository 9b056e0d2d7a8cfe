import type { listTasks as route } from '#domain/task/contract.ts'
import { canAssignAtAll } from '#domain/task/assigning.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfObligations } from '#server/obligation/list-obligations.ts'

export const listTasks: Query<typeof route> = async ({ query }, context) => ({
  ...(await pageOfObligations({ ...query, kind: 'task' }, context)),
  can: { assign: canAssignAtAll(context.actor) },
})
