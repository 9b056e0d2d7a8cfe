import type { ResponseOf } from '#domain/contract/route.ts'
import type { listPositions } from '#domain/unit/contract.ts'
import type { Option } from '#web/ui/SelectField.tsx'

/** The people of a unit as choices, each once, with their posts below. */
export function peopleOf(positions: ResponseOf<typeof listPositions>['positions']): Option[] {
  const byPerson = Map.groupBy(positions, ({ person }) => person.id)
  return [...byPerson].flatMap(([value, posts]) => {
    const [first] = posts
    if (!first) return []
    return [
      { value, label: first.person.name ?? first.title, below: posts.map(({ title }) => title).join(', ') },
    ]
  })
}
