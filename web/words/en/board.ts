import type { board as vi } from '../vi/board.ts'
import type { Translated } from '../words.ts'

export const board: Translated<typeof vi> = {
  below: 'Units of {unit}',
  openAll: 'Open every level',
  closeAll: 'Top level only',
  units: '{shown} of {all} units',
  on: 'By the units of',
  onHint: 'Another day shows the organisation as it was then',
  period3: 'First quarter',
  period6: 'First half of the year',
  period9: 'Nine months',
  period12: 'Whole year',
  yes: 'Yes',
  no: 'Not yet',
  shareTitle: '{of} units reach theirs',
  partialTitle: 'figures are incomplete',
  list: 'List of targets',
  listOf: '{matching} of {all} targets',
  listNone: 'No target matches the filters.',
  next: 'Next page',
  first: 'Back to the first',
  sortWeight: 'Weight',
  weight: 'Weight',
  weightHint: 'Empty means 1',
  weightOf: 'Weight {weight}',
  targetsBehindOf: '{shown} of {all}',
}
