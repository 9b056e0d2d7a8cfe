import { useCallback } from 'react'
import { useWords } from '#web/words/language.tsx'
import styles from './Bars.module.css'
import { type BarsData, heightOf, shadeOf } from './bars.ts'
import { ChartFrame, type Drawing } from './ChartFrame.tsx'
import type { ChartTable } from './ChartTools.tsx'

type Props = {
  /** What the bars show, in a sentence that holds the finding. */
  label: string
  data: BarsData
  table: ChartTable
}

/** Figures side by side as bars; the table that says the same stands beside it on the page. */
export function Bars({ label, data, table }: Props) {
  const { format } = useWords()
  const load = useCallback(async (): Promise<Drawing> => {
    const { drawBars } = await import('./draw-bars.ts')
    return (element, display, palette) =>
      drawBars(element, data, display, (value) => format.number(value), palette)
  }, [data, format])
  const legend = data.series.map(({ name }, index) => ({
    name,
    mark: <i className={styles['mark']} data-shade={shadeOf(index, data.series.length)} aria-hidden="true" />,
  }))
  return <ChartFrame label={label} height={heightOf(data)} legend={legend} table={table} load={load} />
}
