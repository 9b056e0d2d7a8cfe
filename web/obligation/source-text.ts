import type { Source } from '#domain/obligation/obligation-row.ts'
import { paths } from '#web/paths.ts'
import type { Format } from '#web/words/format.ts'
import type { Say } from '#web/words/words.ts'

/** What an obligation comes from, in a few words, and where that is shown; null when it was given directly. */
export function sourceOf(
  source: Source,
  t: Say,
  format: Format,
): { text: string; to: string | undefined } | null {
  const { conclusion, clause, recommendation, target } = source
  if (conclusion) {
    const date = format.date(conclusion.heldOn)
    const text = t('task.sourceConclusion', { ordinal: conclusion.ordinal, date })
    return { text, to: paths.meeting(conclusion.meetingId) }
  }
  if (recommendation) {
    const { number, year, id } = recommendation
    return { text: t('task.sourceRecommendation', { number, year }), to: paths.recommendation(id) }
  }
  if (target && !clause) {
    const text = t('catchUp.sourceTarget', { year: target.year, indicator: target.indicator })
    return { text, to: target.isSeen ? paths.target(target.id) : undefined }
  }
  if (!clause) return null
  return { text: [clause.symbol ?? clause.title, clause.address].filter(Boolean).join(', '), to: undefined }
}
