import { listTasks } from '#domain/task/contract.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import { paths } from '#web/paths.ts'
import { useFilters } from '#web/ui/filters.ts'

const first = {
  text: '',
  below: '',
  unit: '',
  owedTo: '',
  awaits: '',
  cell: '',
  byFirstDate: '',
  band: '',
  state: '',
  only: 'open',
  source: '',
  workField: '',
  programme: '',
  person: '',
  from: '',
  to: '',
  sort: 'due',
  after: '',
}
type Name = keyof typeof first

/** The filters of the list of tasks, as they stand in the address. */
export const useTaskFilters = () => useFilters<Name>(first)
export type TaskFilters = ReturnType<typeof useTaskFilters>

/** The address of the list under these filters: what a figure opens. */
export function tasksAt(filters: Partial<Record<Name, string>>): string {
  const held = Object.entries(filters).filter(([, value]) => value !== '')
  return `${paths.tasks}${held.length > 0 ? `?${new URLSearchParams(held)}` : ''}`
}

/** Whether something is asked for by which done work is found too. */
const isAsked = (filters: TaskFilters): boolean =>
  (['cell', 'state', 'text'] as const).some((name) => filters.valueOf(name) !== '')

/** The query that the filters stand for; what a hand-made address holds wrongly is left out. */
export function queryOf(filters: TaskFilters): Partial<QueryOf<typeof listTasks>> {
  const only = isAsked(filters) && filters.valueOf('only') === 'open' ? '' : filters.valueOf('only')
  const held: Record<string, unknown> = Object.fromEntries(
    Object.keys(first)
      .filter((name): name is Name => name in first)
      .map((name): [string, string] => [name, filters.valueOf(name)])
      .filter(([name, value]) => value !== '' && name !== 'only'),
  )
  if (only !== '') held[only] = 'true'
  const read = listTasks.query.safeParse(held)
  if (read.success) return read.data
  for (const issue of read.error.issues) delete held[String(issue.path[0])]
  const again = listTasks.query.safeParse(held)
  return again.success ? again.data : {}
}
