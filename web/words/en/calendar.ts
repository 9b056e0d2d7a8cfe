import type { calendar as vi } from '../vi/calendar.ts'
import type { Translated } from '../words.ts'

export const calendar: Translated<typeof vi> = {
  title: 'Working calendar',
}
