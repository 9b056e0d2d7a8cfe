import { Link } from 'react-router'
import type { Gap } from '#domain/meeting/closing.ts'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import { paths } from '#web/paths.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { ConclusionTaskMark } from './ConclusionTaskMark.tsx'

/** Before closing what a conclusion lacks, afterwards where its task stands. */
export function ConclusionState({ conclusion, gaps }: { conclusion: Conclusion; gaps: readonly Gap[] }) {
  const { t } = useWords()
  const { task, ordinal } = conclusion
  if (task) {
    return (
      <>
        <ConclusionTaskMark task={task} />
        <Link to={paths.task(task.id)}>{t('meeting.taskOf', { number: task.number, year: task.year })}</Link>
      </>
    )
  }
  return gaps
    .filter((each) => each.ordinal === ordinal)
    .map(({ gap }) => (
      <StatusMark key={gap} status="wrong">
        {t(`meeting.gap.${gap}`)}
      </StatusMark>
    ))
}
