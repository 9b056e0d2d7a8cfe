import type { recommendation as vi } from '../vi/recommendation.ts'
import type { Translated } from '../words.ts'

export const recommendation: Translated<typeof vi> = {
  title: 'Recommendations and difficulties',
}
