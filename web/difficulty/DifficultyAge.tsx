import type { Difficulty } from '#domain/difficulty/contract.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

/** Whether it still stands, and for how many working days it has or had. */
export function DifficultyAge({ row }: { row: Difficulty }) {
  const { t } = useWords()
  const age = row.ageDays > 0 ? t('difficulty.days', { count: row.ageDays }) : t('difficulty.today')
  if (row.closedOn) return <StatusMark status="closed">{t('difficulty.closed')}</StatusMark>
  return <span className="strong nowrap">{age}</span>
}
