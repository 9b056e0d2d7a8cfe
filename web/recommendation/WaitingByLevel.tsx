import { listRecommendations } from '#domain/recommendation/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { CountList } from '#web/ui/CountList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { useLevelName } from './use-level-name.ts'

/** Those without an answer by the level that owes it, each count opening its rows; nothing where none waits. */
export function WaitingByLevel() {
  const { t, format } = useWords()
  const nameOf = useLevelName()
  const { levels } = useRead(listRecommendations, { query: { limit: 1 } })
  if (levels.length === 0) return null
  return (
    <Section title={t('recommendation.byLevel')} sub={t('recommendation.byLevelSub')}>
      <div className="columns">
        <CountList
          title={t('recommendation.answerWaiting')}
          counts={levels.map(({ level, waiting, late, longestDays }) => ({
            key: level,
            label: nameOf(level),
            figure: format.number(waiting),
            to: paths.recommendationsOf({ level }),
            below: [
              t('recommendation.longestWait', { count: longestDays }),
              late > 0 && t('recommendation.lateOf', { late: format.number(late) }),
            ]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      </div>
    </Section>
  )
}
