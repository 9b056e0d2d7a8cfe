import { useWords } from '#web/words/language.tsx'
import type { Made } from './count-made.ts'

/** What comes of a document, one line for each kind. */
export function MadeList({ made, throughMeeting }: { made: Made; throughMeeting: boolean }) {
  const { t } = useWords()
  const { tasks, owners, recommendations, difficulties, targets, practices, remarks } = made
  const lines = [
    tasks > 0 &&
      `${t(throughMeeting ? 'intake.countConclusions' : 'intake.countTasks', { count: tasks })} ${t('intake.countOwners', { count: owners })}`,
    recommendations > 0 && t('intake.countRecommendations', { count: recommendations }),
    difficulties > 0 && t('intake.countDifficulties', { count: difficulties }),
    practices > 0 && t('intake.countPractices', { count: practices }),
    remarks > 0 && t('intake.countRemarks', { count: remarks }),
    targets > 0 && t('intake.countTargets', { count: targets }),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <p className="soft">{t('intake.madeNothing')}</p>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
