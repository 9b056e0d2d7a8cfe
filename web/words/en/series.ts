import type { series as vi } from '../vi/series.ts'
import type { Translated } from '../words.ts'

export const series: Translated<typeof vi> = {
  title: 'Series of meetings',
  sub: 'Each series has its rhythm, chair, invited units and usual agenda; from these the next meeting is proposed.',
  none: 'No series yet',
  noneHint: 'Found one, so that the next meeting comes with its day, periods, invitations and agenda.',
  found: 'Found a series',
  change: 'Change the series',
  name: 'Name of the series',
  rhythm: 'Rhythm',
  'rhythm.weekly': 'Weekly',
  'rhythm.monthly': 'Monthly',
  'rhythm.quarterly': 'Quarterly',
  'rhythm.nine_months': 'Nine months, once a year',
  'rhythm.yearly': 'Yearly',
  'rhythm.as_needed': 'As needed',
  invited: 'Units usually invited',
  agenda: 'Usual agenda',
  agendaHint: 'One item a line, its minutes at the end: Báo cáo kết quả, 20 phút',
  last: 'last held {date}',
  open: { one: '1 conclusion open', other: '{count} conclusions open' },
  isScheduled: 'scheduled',
  proposed: 'proposed for {date}',
  schedule: 'Schedule the next',
}
