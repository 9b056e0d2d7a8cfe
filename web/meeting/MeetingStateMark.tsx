import type { MeetingState } from '#domain/meeting/meeting.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<MeetingState, Status> = { planned: 'planned', open: 'in_progress', closed: 'closed' }

export function MeetingStateMark({ state }: { state: MeetingState }) {
  const { t } = useWords()
  return <StatusMark status={marks[state]}>{t(`meeting.${state}`)}</StatusMark>
}
