/** Bars side by side: a group for each name, in each group a bar of each series; null where there is no figure. */
export type BarsData = {
  groups: readonly string[]
  /** The last one is what the reader asks about; those before it are what it is compared with. */
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

/** How dark a series is drawn, 4 the darkest: the newest is read first. */
export const shadeOf = (index: number, count: number): number =>
  Math.max(1, 4 - (count - 1 - index) * (count > 2 ? 1 : 2))

const barHeight = 15
const groupGap = 12

/** The height in pixels that lets every bar and every name be read. */
export const heightOf = ({ groups, series }: BarsData): number =>
  40 + groups.length * (series.length * barHeight + groupGap)
