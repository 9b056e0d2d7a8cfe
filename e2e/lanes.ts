/**
 * Journeys of one lane follow each other on one demonstration, in the order of their names, those that move its clock last,
 * for it never goes back. The lanes run side by side, each with a server of its own.
 */
export const lanes = ['work', 'figures'] as const
export type Lane = (typeof lanes)[number]

/** The journeys in the lane of the figures; all others are in that of the work. */
const figures =
  /^(compare|entry|excel|files|first-minute|plan|rooms|seeing|the-cycle|the-figures|the-year-goes-on)\.spec\.ts$/

export const movesTheClock = /(the-loop|the-mail-behind-the-lock|the-year-goes-on)\.spec\.ts$/

/** The lane of a journey by the name of its file, such as "the-loop.spec.ts". */
export const laneOf = (file: string): Lane => (figures.test(file) ? 'figures' : 'work')
