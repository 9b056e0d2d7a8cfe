import { useState } from 'react'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** Which rows of the list are chosen, with the column in which they are. */
export function useChosenTasks(rows: readonly Obligation[]) {
  const { t } = useWords()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.map(({ id }) => id).filter((id) => ids.has(id))
  const choose = (some: readonly string[], isChosen: boolean) => {
    const next = new Set(ids)
    for (const id of some) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    setIds(next)
  }
  const column: Column<Obligation> = {
    key: 'chosen',
    title: t('task.choose'),
    render: (row) => (
      <input
        type="checkbox"
        aria-label={t('task.chooseTask', { title: row.title })}
        checked={ids.has(row.id)}
        onChange={(event) => choose([row.id], event.currentTarget.checked)}
      />
    ),
  }
  const all = rows.map(({ id }) => id)
  return {
    chosen,
    column,
    chooseAll: () => choose(all, chosen.length < all.length),
    clear: () => setIds(new Set()),
  }
}
