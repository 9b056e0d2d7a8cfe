import type { overview as vi } from '../vi/overview.ts'
import type { Translated } from '../words.ts'

export const overview: Translated<typeof vi> = {
  title: 'Overview',
}
