import type { readImplementation as route } from '#domain/meeting/register-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { loadRegister } from './load-register.ts'
import { meetingsSeen } from './meetings-seen.ts'

/** As many as a meeting may number. */
const most = 500

export const readImplementation: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const meeting = found(
    await meetingsSeen(db, actor)
      .select(['m.id', 'm.title', 'm.held_on as heldOn'])
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  return {
    meeting,
    asOf: today,
    rows: await loadRegister(context, { meetingId: meeting.id }, { after: null, most }),
  }
}
