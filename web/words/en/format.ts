import type { format as vi } from '../vi/format.ts'
import type { Translated } from '../words.ts'

export const format: Translated<typeof vi> = {
  of: '{part} of {whole}',
  never: 'never',
  today: 'today',
  yesterday: 'yesterday',
  daysAgo: { one: '{count} day ago', other: '{count} days ago' },
  dueToday: 'Today',
  daysLeft: { one: '{count} day left', other: '{count} days left' },
  daysOver: { one: '{count} day over', other: '{count} days over' },
}
