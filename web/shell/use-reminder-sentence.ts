import type { Reminders } from '#web/obligation/use-reminders.ts'
import { useWords } from '#web/words/language.tsx'

/** `3 việc quá hạn, 1 việc chờ tôi xác nhận`; empty when there is nothing to remind of. */
export function useReminderSentence({ overdue, soon, toDecide }: Reminders): string {
  const { t } = useWords()
  return [
    overdue > 0 && t('shell.remindOverdue', { count: overdue }),
    soon > 0 && t('shell.remindSoon', { count: soon }),
    toDecide > 0 && t('shell.remindToDecide', { count: toDecide }),
  ]
    .filter(Boolean)
    .join(', ')
}
