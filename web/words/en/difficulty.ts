import type { difficulty as vi } from '../vi/difficulty.ts'
import type { Translated } from '../words.ts'

export const difficulty: Translated<typeof vi> = {
  title: 'Difficulties',
}
