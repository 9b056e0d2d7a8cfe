import type { target as vi } from '../vi/target.ts'
import type { Translated } from '../words.ts'

export const target: Translated<typeof vi> = {
  title: 'Targets',
}
