import { type Layout, type TaskColumn, layouts, taskColumns } from '#domain/view/view.ts'
import { useFilters } from '#web/ui/filters.ts'

const first = { layout: 'list', columns: '', month: '' }

/** How the list is laid out, as it stands in the address beside its filters. */
export const useTaskLook = () => useFilters<keyof typeof first>(first)
export type TaskLook = ReturnType<typeof useTaskLook>

export const layoutOf = (look: TaskLook): Layout =>
  layouts.find((layout) => layout === look.valueOf('layout')) ?? 'list'

const atFirst: readonly TaskColumn[] = ['lead', 'due', 'state', 'progress', 'updated']

/** The columns that are shown, in their own order; nothing chosen shows the usual ones. */
export function columnsOf(look: TaskLook): readonly TaskColumn[] {
  const named = look.valueOf('columns').split(',')
  const chosen = taskColumns.filter((column) => named.includes(column))
  return chosen.length > 0 ? chosen : atFirst
}

/** Puts a column in or away. The last one stays. */
export function toggleColumn(look: TaskLook, key: string): void {
  const shown = columnsOf(look)
  const next = taskColumns.filter((column) => (column === key) !== shown.includes(column))
  look.set('columns', next.join(','))
}
