import type { event as vi } from '../vi/event.ts'
import type { Translated } from '../words.ts'

export const event: Translated<typeof vi> = {
  title: 'Log',
}
