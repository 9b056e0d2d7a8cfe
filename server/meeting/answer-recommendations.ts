import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { giveDirection } from '#server/recommendation/give-direction.ts'
import type { MeetingLocked } from './get-meeting.ts'

/** Each conclusion on a recommendation becomes a direction: the word of the chair, recorded by whoever closes. */
export async function answerRecommendations(
  context: CommandContext,
  meeting: MeetingLocked,
  conclusions: readonly Conclusion[],
): Promise<void> {
  for (const { id, recommendation, decision, forwardedTo, text } of conclusions) {
    if (!recommendation || !decision || !meeting.chair_id) continue
    const locked = await context.tx
      .selectFrom('recommendation')
      .select(['id', 'state', 'version', 'raised_by_unit_id'])
      .where('id', '=', recommendation.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    await giveDirection(context.tx, context, locked, {
      id: newId(),
      decision,
      text,
      forwardedToUnitId: forwardedTo?.id ?? null,
      givenById: meeting.chair_id,
      meetingId: meeting.id,
      conclusionId: id,
    })
  }
}
