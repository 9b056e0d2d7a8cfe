import type { parts as vi } from '../vi/parts.ts'
import type { Translated } from '../words.ts'

export const parts: Translated<typeof vi> = {
  sub: 'Every part in every state. Demonstration data.',
  type: 'Type',
  marks: 'States',
  marksSub: 'shape, word and colour',
  figures: 'Figures with their whole',
  buttons: 'Buttons',
  fields: 'Fields',
  form: 'Form',
  notices: 'Notices in place',
  tables: 'Tables',
  heat: 'Heat map',
  curve: 'Curve of progress',
  grid: 'Entry grid',
  trace: 'Source and history',
  files: 'Files',
  waiting: 'Waiting and empty',
  jobs: 'Long work, each state',
  dialogs: 'Dialogs and sheets',
}
