import type { programme as vi } from '../vi/programme.ts'
import type { Translated } from '../words.ts'

export const programme: Translated<typeof vi> = {
  title: 'Programmes',
  sub: 'The dated catalogue of programmes, and who stands for each.',
  add: 'Add a programme',
  change: 'Change',
  changeTitle: 'Change the programme',
  name: 'Name',
  shortName: 'Short name',
  period: 'Lasts',
  beginsOn: 'From',
  endsOn: 'Until the end of',
  fromTo: '{from} to {to}',
  from: 'From {from}',
  successor: 'Goes on as',
  goesOnAs: 'Goes on as {name}',
  standingUnits: 'Standing units',
  standingUnitsNone: 'No standing unit is named yet',
  none: 'There is no programme yet',
  noneHint:
    'For example: the national target programmes, digital transformation. The communication plan goes by programme.',
}
