import type { calendar as vi } from '../vi/calendar.ts'
import type { Translated } from '../words.ts'

export const calendar: Translated<typeof vi> = {
  title: 'Working calendar',
  sub: 'Days that differ from the plain week (Monday to Friday). Every clock in working days reads this table.',
  year: 'Year',
  declare: 'Declare a day',
  correct: 'Correct',
  none: 'No day of {year} is declared',
  noneHint:
    'Declare holidays, compensatory days and working Saturdays from the notice of the year. Until then the plain week counts.',
  on: 'Day',
  weekday: 'Weekday',
  kind: 'Kind',
  name: 'Name',
  source: 'Source',
  sourceHint: 'Document, symbol, date of issue',
  'kind.holiday': 'Holiday',
  'kind.compensatory': 'Compensatory day',
  'kind.swapped_off': 'Swapped off',
  'kind.swapped_working': 'Working day swapped in',
}
