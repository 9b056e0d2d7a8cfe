import type { telephone as vi } from '../vi/telephone.ts'
import type { Translated } from '../words.ts'

/** The numbers to which text messages go. */
export const telephone: Translated<typeof vi> = {
  title: 'Telephone numbers',
  sub: 'Where text messages about pending work go. Everyone may set their own; here they are kept for others. They never enter the log.',
  name: 'Name',
  number: 'Number',
  noNumber: 'no number yet',
  change: 'Change',
  changeOf: 'Telephone number of {name}',
  emptyHint: 'Left empty, no message goes to this person.',
  keep: 'Keep the number',
  text: 'Find a person',
  missing: 'Only those without a number',
  none: 'There is nobody like that',
}
