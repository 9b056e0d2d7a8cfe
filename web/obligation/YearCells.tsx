import type { ResponseOf } from '#domain/contract/route.ts'
import type { listMyObligations } from '#domain/obligation/contract.ts'
import { comeDue } from '#domain/obligation/four-cells.ts'
import { FourCells } from '#web/ui/FourCells.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { countsOf } from './cell-words.ts'

/** How the year stands for what I owe: the four cells, and what was on time of what has come due. */
export function YearCells({ year }: { year: ResponseOf<typeof listMyObligations>['year'] }) {
  const { t, format } = useWords()
  return (
    <Section title={t('mine.year', { from: format.date(year.from) })}>
      <p className="small soft">
        {t('mine.yearRate', { part: year.cells.done_on_time, whole: comeDue(year.cells) })}
      </p>
      <FourCells counts={countsOf(year.cells)} />
    </Section>
  )
}
