import type { Tx } from '#server/kernel/database.ts'
import { found, sameVersion } from '#server/kernel/problem.ts'

/**
 * A conclusion that stands, of this very meeting, as its reader saw it. The meeting is locked already. A conflict
 * shows it by the names of its form, so that both versions can be laid side by side.
 */
export async function getConclusion(tx: Tx, meetingId: string, id: string, version: number) {
  const conclusion = found(
    await tx
      .selectFrom('conclusion')
      .select(['id', 'version', 'text', 'decision', 'lead_unit_id as leadUnitId', 'due_on as dueOn'])
      .select(['cooperating_unit_ids as cooperatingUnitIds', 'required_quality as requiredQuality'])
      .select(['recommendation_id as recommendationId', 'forwarded_to_unit_id as forwardedToUnitId'])
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(conclusion, version)
  return conclusion
}
