import type { mine as vi } from '../vi/mine.ts'
import type { Translated } from '../words.ts'

export const mine: Translated<typeof vi> = {
  title: 'My work',
}
