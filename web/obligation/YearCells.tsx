import type { ResponseOf } from '#domain/contract/route.ts'
import type { listMyObligations } from '#domain/obligation/contract.ts'
import { comeDue } from '#domain/obligation/four-cells.ts'
import { FourCells } from '#web/ui/FourCells.tsx'
import { useWords } from '#web/words/language.tsx'
import { tasksAt } from '#web/task/task-filters.ts'
import { cellNames, countsOf } from './cell-words.ts'
import { Group } from './Group.tsx'

/** How the year stands for what I owe: the four cells, and what was on time of what has come due. */
export function YearCells({ year }: { year: ResponseOf<typeof listMyObligations>['year'] }) {
  const { t, format } = useWords()
  return (
    <Group title={t('mine.year', { from: format.date(year.from) })}>
      <p className="small soft">
        {t('mine.yearRate', { part: year.cells.done_on_time, whole: comeDue(year.cells) })}
      </p>
      <FourCells
        counts={countsOf(year.cells)}
        to={(cell) => tasksAt({ only: 'mine', cell: cellNames[cell], from: year.from })}
      />
    </Group>
  )
}
