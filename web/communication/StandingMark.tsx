import type { Standing } from '#domain/communication/standing.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const looks: Record<Standing, Status> = {
  ahead: 'planned',
  missing: 'overdue',
  appeared: 'done_on_time',
  appeared_late: 'done_late',
  unplanned: 'accepted',
  cancelled: 'cancelled',
}

export function StandingMark({ standing }: { standing: Standing }) {
  const { t } = useWords()
  return <StatusMark status={looks[standing]}>{t(`communication.standing.${standing}`)}</StatusMark>
}
