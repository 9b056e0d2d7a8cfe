import type { workField as vi } from '../vi/work-field.ts'
import type { Translated } from '../words.ts'

/** The fields of work by which what is owed is told apart. */
export const workField: Translated<typeof vi> = {
  title: 'Fields of work',
  sub: 'Each task belongs to one field, so that the four cells are counted by field beside units and sources.',
  name: 'Name of the field',
  nameHint: 'As the organisation says it, for instance: Party building, Economy, Culture and society.',
  add: 'Add a field',
  change: 'Change the field',
  changeThis: 'Change',
  isEnded: 'No longer in use',
  isEndedHint: 'Not offered any more when work is assigned; what was assigned is still counted.',
  ended: 'not in use since {date}',
  inUse: 'in use',
  state: 'State',
  none: 'No fields yet',
  noneHint: 'Add the fields that the organisation follows; they are then chosen when work is assigned.',
  unnamed: 'No field named',
  byField: 'The four cells by field of work',
}
