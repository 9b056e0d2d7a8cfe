import type { document as vi } from '../vi/document.ts'
import type { Translated } from '../words.ts'

export const document: Translated<typeof vi> = {
  title: 'Documents',
}
