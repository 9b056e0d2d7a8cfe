import type { listChairs as route } from '#domain/meeting/contract.ts'
import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { leadersOver } from '#server/recommendation/leaders-over.ts'

export const listChairs: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  permit(canKeepMeetingOf(actor, query.hostUnitId))
  return { chairs: await leadersOver(db, query.hostUnitId, today) }
}
