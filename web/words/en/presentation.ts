import type { presentation as vi } from '../vi/presentation.ts'
import type { Translated } from '../words.ts'

export const presentation: Translated<typeof vi> = {
  of: '{number} of {total}',
  back: 'Back',
  on: 'Next',
  isFirst: 'This is the first slide.',
  isLast: 'This is the last slide.',
  full: 'Full screen',
  leave: 'To the meeting',
  promises: 'Where last time’s conclusions stand',
  from: '{title}, {date}',
  verified: '{of} accepted',
  overdue: { one: '{count} overdue', other: '{count} overdue' },
  targets: 'Targets behind, needed each month',
  to: 'figures to {date}',
  targetsOf: '{of} targets behind',
  reached: '{of} {measure}',
  paceNow: 'now {pace} a month',
  needed: '{pace} a month needed',
  recommendations: 'Recommendations without an answer',
  waiting: { one: '{count} is waiting', other: '{count} are waiting' },
  difficulties: 'New difficulties',
  since: 'since the meeting of {date}',
  count: { one: '{count} item', other: '{count} items' },
  conclusions: 'Conclusions of this meeting',
  noneTyped: 'Conclusions appear here as they are recorded.',
}
