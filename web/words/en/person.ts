import type { person as vi } from '../vi/person.ts'
import type { Translated } from '../words.ts'

export const person: Translated<typeof vi> = {
  title: 'People',
}
