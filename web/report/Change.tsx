import type { FigureChange, SinceLast } from '#domain/report/content.ts'
import { directionOf } from '#domain/report/since-last.ts'
import { absolute } from '#domain/quantity/decimal.ts'
import { useWords } from '#web/words/language.tsx'

const arrows = { up: '▲', down: '▼', same: '=' } as const

type Props = Pick<FigureChange, 'before' | 'change'> & {
  decimals: number
  /** The year of the report before, where it is another one. */
  year: number | null
}

/** What the report before said of a figure, with an arrow and a word for how it changed. */
export function Change({ before, change, decimals, year }: Props) {
  const { t, format } = useWords()
  if (before === null) return <span className="quiet">{t('report.noFigureBefore')}</span>
  const direction = change && directionOf(change)
  const amount = change ? format.number(absolute(change), decimals) : ''
  return (
    <>
      {format.number(before, decimals)}
      <span className="below nowrap">
        {direction ? (
          <>
            <span aria-hidden>{arrows[direction]}</span> {t(`report.changed.${direction}`, { amount })}
          </>
        ) : (
          year !== null && t('report.ofYear', { year })
        )}
      </span>
    </>
  )
}

/** With which report this one is compared and what came of it; said calmly where none came before. */
export function SinceLine({ since }: { since: SinceLast | null }) {
  const { t, format } = useWords()
  if (!since) return <p className="small quiet">{t('report.noBefore')}</p>
  const countOf = (direction: 'up' | 'down') =>
    since.figures.filter(({ change }) => change && directionOf(change) === direction).length
  return (
    <p className="small quiet">
      {t('report.since', {
        title: since.title,
        date: format.date(since.asOf),
        up: countOf('up'),
        down: countOf('down'),
      })}
    </p>
  )
}
