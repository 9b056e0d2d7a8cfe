import * as z from 'zod'
import { type Cell, type FourCells, fourCellsSchema } from './four-cells.ts'
import { type OverdueBand, overdueBandSchema, overdueBands } from './overdue-bands.ts'

/** What obligations come from, where a count tells them apart; `none` has no source on record. */
export const sourceKinds = ['meeting', 'document', 'recommendation', 'target', 'none'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const countSchema = z.object({
  tasks: fourCellsSchema,
  /** The same tasks by the date that was given first, which no extension moves. */
  tasksByFirstDate: fourCellsSchema,
  /** Parts owed by cooperating units: a level of their own, never added to tasks. */
  contributions: fourCellsSchema,
  /** Open tasks, and those of them updated within the days that count as fresh. */
  freshness: z.object({ open: z.number().int(), fresh: z.number().int() }),
  /** Open overdue tasks by how long. */
  overdue: z.array(z.object({ band: overdueBandSchema, count: z.number().int() })),
})
export type Count = z.infer<typeof countSchema>

/** How many obligations are alike in everything that is counted. */
export interface Tally {
  readonly kind: 'task' | 'contribution'
  readonly cell: Cell
  readonly cellByFirstDate: Cell
  readonly isClaimed: boolean
  readonly isFresh: boolean
  readonly band: OverdueBand | null
  readonly count: number
}

const isOpen = ({ cell }: Pick<Tally, 'cell'>): boolean => cell === 'open_in_time' || cell === 'open_overdue'

const sumOf = (tallies: readonly Tally[], counts: (tally: Tally) => boolean): number =>
  tallies.reduce((sum, tally) => (counts(tally) ? sum + tally.count : sum), 0)

const cellsOf = (tallies: readonly Tally[]): FourCells => ({
  done_on_time: sumOf(tallies, ({ cell }) => cell === 'done_on_time'),
  done_late: sumOf(tallies, ({ cell }) => cell === 'done_late'),
  open_in_time: sumOf(tallies, ({ cell }) => cell === 'open_in_time'),
  open_overdue: sumOf(tallies, ({ cell }) => cell === 'open_overdue'),
  claimed: sumOf(tallies, (tally) => isOpen(tally) && tally.isClaimed),
})

/** The figures that tallies make; the counts of parts add up to the count of the whole. */
export function countOf(tallies: readonly Tally[]): Count {
  const tasks = tallies.filter(({ kind }) => kind === 'task')
  return {
    tasks: cellsOf(tasks),
    tasksByFirstDate: cellsOf(tasks.map((tally) => ({ ...tally, cell: tally.cellByFirstDate }))),
    contributions: cellsOf(tallies.filter(({ kind }) => kind === 'contribution')),
    freshness: {
      open: sumOf(tasks, isOpen),
      fresh: sumOf(tasks, (tally) => isOpen(tally) && tally.isFresh),
    },
    overdue: overdueBands.map(({ name }) => ({
      band: name,
      count: sumOf(tasks, ({ band }) => band === name),
    })),
  }
}

/** Several counts together. */
export const addCounts = (counts: readonly Count[]): Count => ({
  tasks: addCells(counts.map(({ tasks }) => tasks)),
  tasksByFirstDate: addCells(counts.map(({ tasksByFirstDate }) => tasksByFirstDate)),
  contributions: addCells(counts.map(({ contributions }) => contributions)),
  freshness: {
    open: add(counts, ({ freshness }) => freshness.open),
    fresh: add(counts, ({ freshness }) => freshness.fresh),
  },
  overdue: overdueBands.map(({ name }, at) => ({
    band: name,
    count: add(counts, ({ overdue }) => overdue[at]?.count ?? 0),
  })),
})

const add = <Each>(all: readonly Each[], value: (each: Each) => number): number =>
  all.reduce((sum, each) => sum + value(each), 0)

const addCells = (all: readonly FourCells[]): FourCells => ({
  done_on_time: add(all, (cells) => cells.done_on_time),
  done_late: add(all, (cells) => cells.done_late),
  open_in_time: add(all, (cells) => cells.open_in_time),
  open_overdue: add(all, (cells) => cells.open_overdue),
  claimed: add(all, (cells) => cells.claimed),
})
