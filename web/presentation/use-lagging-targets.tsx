import type { Decimal } from '#domain/quantity/decimal.ts'
import { statusOf } from '#web/target/verdict.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Presented } from './presented.ts'
import type { Slide } from './slides.ts'

/** Two slides of targets: those that need most. */
const most = 14

/** The targets behind and what each must add, the greatest need first. */
export function useLaggingTargets({ briefing, reviewedTo }: Presented): Omit<Slide, 'key'> {
  const { t, format } = useWords()
  const { targets } = briefing
  const shown = targets.slice(0, most)
  // A pace is a quotient: one figure more than what is counted, so that 0,4 a month does not read as none.
  const pace = (value: Decimal | null, decimals: number) =>
    value === null ? '–' : format.number(value, decimals + 1)
  return {
    title: t('presentation.targets'),
    sub: t('presentation.to', { date: format.date(reviewedTo) }),
    summary: targets.length > 0 && (
      <p>{t('presentation.targetsOf', { of: format.of(shown.length, targets.length) })}</p>
    ),
    empty: t('meeting.noTargetsBehind', { date: format.date(reviewedTo) }),
    rows: shown.map((target) => ({
      key: target.targetId,
      title: `${target.unit.shortName}: ${target.indicator}`,
      below: [
        t('presentation.reached', {
          of: format.of(target.actual ?? 0, target.planned),
          measure: target.unitOfMeasure,
        }),
        t('presentation.paceNow', { pace: pace(target.paceSoFar, target.decimals) }),
      ].join(' · '),
      aside: (
        <StatusMark status={statusOf[target.verdict]}>
          {t('presentation.needed', { pace: pace(target.neededPerPeriod, target.decimals) })}
        </StatusMark>
      ),
    })),
  }
}
