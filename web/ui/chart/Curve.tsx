import { useCallback, useState } from 'react'
import type { Format } from '#web/words/format.ts'
import { useWords } from '#web/words/language.tsx'
import { Button } from '../Button.tsx'
import { ChartFrame, type Drawing } from './ChartFrame.tsx'
import type { ChartTable } from './ChartTools.tsx'
import styles from './Curve.module.css'
import { CurveTable } from './CurveTable.tsx'
import type { CurveData } from './series.ts'

type Props = {
  /** What the lines show, in a sentence that holds the finding. */
  label: string
  data: CurveData
}

const [height, printHeight] = [320, 380]

/** Plan, actual, forecast with its band and the pace needed, as one picture; its table beside, itself to be copied. */
export function Curve({ label, data }: Props) {
  const { t, format } = useWords()
  const [isTableShown, setTableShown] = useState(false)
  const load = useCallback(async (): Promise<Drawing> => {
    const { drawCurve } = await import('./draw-curve.ts')
    return (element, display, palette) =>
      drawCurve(element, data, display, (value) => format.number(value), palette)
  }, [data, format])
  const markOf = (kind: string) => (
    <i className={`${styles['mark']} ${styles[kind] ?? ''}`} aria-hidden="true" />
  )
  const lines = data.series.map(({ name, kind }) => ({ name, mark: markOf(kind) }))
  const legend = data.band ? [...lines, { name: data.band.name, mark: markOf('band') }] : lines
  return (
    <ChartFrame
      label={label}
      height={height}
      printHeight={printHeight}
      legend={legend}
      table={tableOf(data, t('ui.period'), format)}
      load={load}
      tools={
        <Button kind="quiet" small aria-expanded={isTableShown} onClick={() => setTableShown(!isTableShown)}>
          {t(isTableShown ? 'ui.hideNumbers' : 'ui.showNumbers')}
        </Button>
      }
    >
      {isTableShown && <CurveTable label={label} data={data} />}
    </ChartFrame>
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
