import { addDays } from '#domain/calendar/date.ts'
import type { Row } from './copy-rows.ts'
import type { Dates } from './dates.ts'
import type { Random } from './random.ts'
import { seededId } from './seeded-id.ts'
import { noteOf } from './words.ts'

/** What was reported on the way: nothing on half of the work, more on that with a long history. */
export function reportsOf(
  random: Random,
  obligationId: string,
  { acknowledged }: Dates,
  reporterId: string,
  most: number,
): Row<'progress_report'>[] {
  if (!acknowledged || (most === 1 && random.chance(0.5))) return []
  return Array.from({ length: most }, (_, index) => {
    const day = addDays(acknowledged, 1 + Math.floor(index / 4))
    const percent = Math.round((90 * (index + 1)) / most)
    return {
      id: seededId(random, day),
      obligation_id: obligationId,
      percent,
      note: noteOf(random),
      reported_by: reporterId,
      reported_on: day,
    }
  })
}

/** The claim that it is done, and what was decided. */
export function submissionOf(
  random: Random,
  { id, quality }: { id: string; quality: Row<'obligation'>['quality'] | null },
  { claimed, verified }: Dates,
  submitterId: string,
  deciderId: string,
): Row<'submission'>[] {
  if (!claimed) return []
  return [
    {
      id: seededId(random, claimed),
      obligation_id: id,
      note: noteOf(random),
      evidence_omitted_reason: 'Hồ sơ giấy nộp tại văn phòng.',
      submitted_by: submitterId,
      submitted_on: claimed,
      decision: verified && 'accepted',
      quality: verified && (quality ?? null),
      decided_by: verified && deciderId,
      decided_on: verified,
      version: verified ? 2 : 1,
    },
  ]
}
