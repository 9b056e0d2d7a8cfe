import type { DocumentState } from '#domain/document/lifecycle.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<DocumentState, Status> = {
  cited: 'draft',
  to_issue: 'waiting',
  issued: 'accepted',
  arrived: 'submitted',
  void: 'cancelled',
}

export function DocumentMark({ state }: { state: DocumentState }) {
  const { t } = useWords()
  return <StatusMark status={marks[state]}>{t(`document.state.${state}`)}</StatusMark>
}
