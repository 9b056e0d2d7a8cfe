import type { NewsState } from '#domain/bulletin/news-state.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<NewsState, Status> = {
  draft: 'draft',
  submitted: 'submitted',
  approved: 'accepted',
  published: 'done_on_time',
  withdrawn: 'cancelled',
}

export function NewsStateMark({ state }: { state: NewsState }) {
  const { t } = useWords()
  return <StatusMark status={marks[state]}>{t(`bulletin.state.${state}`)}</StatusMark>
}
