import type { openMeeting as route } from '#domain/meeting/contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { loadBriefing } from './load-briefing.ts'

/** Opens a meeting on its day or later and freezes what is before it. */
export const openMeeting: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now, today } = context
  const meeting = await getMeetingToTake(tx, context, params.id, 'open', body.version)
  if (meeting.held_on > today) throw refused('meeting_day_not_come', { day: meeting.held_on })
  const previous = await tx
    .selectFrom('meeting')
    .select('held_on')
    .where('id', '=', meeting.previous_id)
    .executeTakeFirst()
  const paper = await loadBriefing(tx, context, { ...meeting, previous_held_on: previous?.held_on ?? null })
  const taken = { by: actor.personId, at: now.toISOString() }
  const version = meeting.version + 1
  await tx
    .updateTable('meeting')
    .set({
      state: 'open',
      briefing: JSON.stringify({ ...paper, taken }),
      opened_at: now,
      version,
    })
    .where('id', '=', meeting.id)
    .execute()
  return { id: meeting.id, version }
}
