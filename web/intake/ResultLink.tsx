import { Link } from 'react-router'
import type { IntakeItem } from '#domain/intake/contract.ts'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'

/** What a confirmed proposal became. */
export function ResultLink({ item, meetingId }: { item: IntakeItem; meetingId: string | null }) {
  const { t } = useWords()
  const made = item.resultId && madeOf(item, item.resultId, meetingId)
  if (!made) return null
  return (
    <p className="small">
      <Link to={made.to}>{t('intake.result', { what: t(`intake.result.${made.what}`) })}</Link>
    </p>
  )
}

function madeOf({ draft }: IntakeItem, resultId: string, meetingId: string | null) {
  switch (draft.kind) {
    case 'task':
      return meetingId
        ? ({ what: 'conclusion', to: paths.meeting(meetingId) } as const)
        : ({ what: 'task', to: paths.task(resultId) } as const)
    case 'recommendation':
      return { what: 'recommendation', to: paths.recommendation(resultId) } as const
    case 'difficulty':
      return { what: 'difficulty', to: paths.difficulties } as const
    case 'practice':
      return { what: 'practice', to: paths.practice(resultId) } as const
    case 'remark':
      return draft.unitIds[0] ? ({ what: 'remark', to: paths.unit(draft.unitIds[0]) } as const) : null
    case 'target':
      return null
  }
}
