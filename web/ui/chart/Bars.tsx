import type { EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useDisplay } from '#web/display/display.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Bars.module.css'
import { type BarsData, heightOf, shadeOf } from './bars.ts'
import { type ChartTable, ChartTools } from './ChartTools.tsx'
import { printPalette } from './palette.ts'

type Props = {
  /** What the bars show, in a sentence that holds the finding: it is what a reader without sight is told. */
  label: string
  data: BarsData
  /** What goes with the picture into a report. */
  table: ChartTable
}

/** Figures side by side as bars; the table that says the same stands beside it on the page. */
export function Bars({ label, data, table }: Props) {
  const { format } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const write = (value: number) => format.number(value)
  useDrawing(frame, data)
  const draw = async (element: HTMLElement): Promise<void> => {
    const { drawBars } = await import('./draw-bars.ts')
    element.style.height = `${heightOf(data)}px`
    drawBars(element, data, { look: 'light', theme: 'light', largeText: false }, write, printPalette)
  }
  return (
    <figure>
      <p className="seenByReaderOnly">{label}</p>
      <div ref={frame} style={{ height: heightOf(data) }} aria-hidden="true" />
      <figcaption className={styles['caption']}>
        <ul className={styles['legend']}>
          {data.series.map(({ name }, index) => (
            <li key={name}>
              <i data-shade={shadeOf(index, data.series.length)} aria-hidden="true" /> {name}
            </li>
          ))}
        </ul>
        <span className="row" data-screen-only>
          <ChartTools frame={frame} caption={label} table={table} draw={draw} />
        </span>
      </figcaption>
    </figure>
  )
}

function useDrawing(frame: { current: HTMLDivElement | null }, data: BarsData): void {
  const display = useDisplay()
  const { format } = useWords()
  useEffect(() => {
    let chart: EChartsType | null = null
    let isGone = false
    const element = frame.current
    const fit = new ResizeObserver(() => chart?.resize())
    void import('./draw-bars.ts').then(({ drawBars }) => {
      if (isGone || !element) return
      chart = drawBars(element, data, display, (value) => format.number(value))
      fit.observe(element)
    })
    return () => {
      isGone = true
      fit.disconnect()
      chart?.dispose()
    }
  }, [frame, data, display, format])
}
