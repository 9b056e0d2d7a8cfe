import type { EChartsType } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { useDisplay } from '#web/display/display.ts'
import type { Format } from '#web/words/format.ts'
import { useWords } from '#web/words/language.tsx'
import { Button } from '../Button.tsx'
import { ChartTools, type ChartTable } from './ChartTools.tsx'
import styles from './Curve.module.css'
import { CurveTable } from './CurveTable.tsx'
import { printPalette } from './palette.ts'
import type { CurveData } from './series.ts'

type Props = {
  /** What the lines show, in a sentence that holds the finding: it is what a reader without sight is told. */
  label: string
  data: CurveData
}

/** Plan, actual, forecast with its band and the pace needed, as one picture; its table beside, itself to be copied. */
export function Curve({ label, data }: Props) {
  const { t, format } = useWords()
  const [isTableShown, setTableShown] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  useDrawing(frame, data)
  const draw = async (element: HTMLElement): Promise<void> => {
    const { drawCurve } = await import('./draw-curve.ts')
    const display = { look: 'light', theme: 'light', largeText: false } as const
    drawCurve(element, data, display, (value) => format.number(value), printPalette)
  }
  return (
    <figure>
      <p className="seenByReaderOnly">{label}</p>
      <div ref={frame} className={styles['picture']} aria-hidden="true" />
      <figcaption className={styles['caption']}>
        <ul className={styles['legend']}>
          {data.series.map((series) => (
            <li key={series.name}>
              <i className={styles[series.kind]} aria-hidden="true" /> {series.name}
            </li>
          ))}
          {data.band && (
            <li>
              <i className={styles['band']} aria-hidden="true" /> {data.band.name}
            </li>
          )}
        </ul>
        <span className="row" data-screen-only>
          <Button
            kind="quiet"
            small
            aria-expanded={isTableShown}
            onClick={() => setTableShown(!isTableShown)}
          >
            {t(isTableShown ? 'ui.hideNumbers' : 'ui.showNumbers')}
          </Button>
          <ChartTools
            frame={frame}
            caption={label}
            draw={draw}
            table={tableOf(data, t('ui.period'), format)}
          />
        </span>
      </figcaption>
      {isTableShown && <CurveTable label={label} data={data} />}
    </figure>
  )
}

/** The figures of the lines, period by period, as a report shows them. */
function tableOf({ periods, series }: CurveData, period: string, format: Format): ChartTable {
  const shown = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : format.number(value)
  return {
    columns: [
      { title: period, isNumber: false },
      ...series.map(({ name }) => ({ title: name, isNumber: true })),
    ],
    rows: periods.map((name, at) => [name, ...series.map(({ points }) => shown(points[at]))]),
  }
}

/** Draws with the chart library, which is loaded now; again when the figures, the theme or the width change. */
function useDrawing(frame: { current: HTMLDivElement | null }, data: CurveData): void {
  const display = useDisplay()
  const { format } = useWords()
  useEffect(() => {
    let chart: EChartsType | null = null
    let isGone = false
    const element = frame.current
    const fit = new ResizeObserver(() => chart?.resize())
    void import('./draw-curve.ts').then(({ drawCurve }) => {
      if (isGone || !element) return
      chart = drawCurve(element, data, display, (value) => format.number(value))
      fit.observe(element)
    })
    return () => {
      isGone = true
      fit.disconnect()
      chart?.dispose()
    }
  }, [frame, data, display, format])
}
