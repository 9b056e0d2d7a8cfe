import type { meeting as vi } from '../vi/meeting.ts'
import type { Translated } from '../words.ts'

export const meeting: Translated<typeof vi> = {
  title: 'Meetings',
}
