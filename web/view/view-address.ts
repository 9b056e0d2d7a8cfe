import type { Choices } from '#domain/view/view.ts'
import { paths } from '#web/paths.ts'
import type { TaskFilters } from '#web/task/task-filters.ts'
import type { TaskLook } from '#web/task/task-look.ts'

/** What is open now, as a view holds it; the page of the list and the month are of the moment. */
export function openChoices(filters: TaskFilters, look: TaskLook): Choices {
  const { after: _after, ...filter } = filters.chosen()
  const { month: _month, ...shape } = look.chosen()
  return { ...filter, ...shape }
}

export function addressOfView(choices: Choices): string {
  const held = Object.entries(choices).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `${paths.tasks}${held.length > 0 ? `?${new URLSearchParams(held)}` : ''}`
}

/** Whether two hold the same, in whatever order. */
export const isSame = (one: Choices, other: Choices): boolean => inOrder(one) === inOrder(other)

const inOrder = (choices: Choices): string =>
  JSON.stringify(Object.entries(choices).toSorted(([a], [b]) => a.localeCompare(b)))
