import type { intake as vi } from '../vi/intake.ts'
import type { Translated } from '../words.ts'

export const intake: Translated<typeof vi> = {
  title: 'Task intake',
}
