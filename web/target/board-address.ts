import { paths } from '#web/paths.ts'

/** The board narrowed to what a figure is made of. */
export const boardAt = (filters: Record<string, string>): string =>
  `${paths.targets}?${new URLSearchParams(filters)}`
