import type { remark as vi } from '../vi/remark.ts'
import type { Translated } from '../words.ts'

export const remark: Translated<typeof vi> = {
  title: 'Said of it in documents',
  none: 'No document praises or criticises this unit yet.',
  'tone.praise': 'Praise',
  'tone.criticism': 'Criticism',
}
