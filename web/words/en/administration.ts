import type { administration as vi } from '../vi/administration.ts'
import type { Translated } from '../words.ts'

export const administration: Translated<typeof vi> = {
  title: 'Administration',
  sub: 'Units and people, working calendar, log',
}
