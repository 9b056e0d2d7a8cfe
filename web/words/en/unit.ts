import type { unit as vi } from '../vi/unit.ts'
import type { Translated } from '../words.ts'

export const unit: Translated<typeof vi> = {
  title: 'Units',
}
