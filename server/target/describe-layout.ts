import type { Layout } from '#domain/consolidation/contract.ts'
import type { TargetsSheet } from '#documents/in/xlsx/targets-sheet.ts'

/** How the table of a sheet is laid out, for whoever must say what its columns hold. */
export function describeLayout(
  { layout, problems, sample }: Pick<TargetsSheet, 'layout' | 'problems' | 'sample'>,
  files: number,
  remembered: Layout['remembered'],
): Layout {
  const columns = layout.columns.map(({ hidden: _hidden, ...column }) => column)
  const lacks = problems.some(({ code }) => code === 'column_missing' || code === 'column_repeated')
  const isOpen = columns.some(({ meaning, hasFigures }) => meaning === null && hasFigures)
  const { fingerprint } = layout
  return { fingerprint, files, isUnsure: lacks || isOpen, remembered, columns, sample }
}
