import type { EChartsType } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { useDisplay } from '#web/display/display.ts'
import { useWords } from '#web/words/language.tsx'
import { Button } from '../Button.tsx'
import { announce } from '../LiveRegion.tsx'
import { copyPicture } from './copy-picture.ts'
import styles from './Curve.module.css'
import { CurveTable } from './CurveTable.tsx'
import type { CurveData } from './series.ts'

type Props = {
  /** What the lines show, in a sentence that holds the finding: it is what a reader without sight is told. */
  label: string
  data: CurveData
}

/** Plan, actual, forecast with its band and the pace needed, as one picture; its table beside, itself to be copied. */
export function Curve({ label, data }: Props) {
  const { t } = useWords()
  const [isTableShown, setTableShown] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  useDrawing(frame, data)
  const copy = async () => {
    const svg = frame.current?.querySelector('svg')
    if (!svg) return
    const done = await copyPicture(svg, label)
    announce(t(done === 'copied' ? 'ui.pictureCopied' : 'ui.pictureSaved'))
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
          <Button kind="quiet" small onClick={() => void copy()}>
            {t('ui.copyPicture')}
          </Button>
        </span>
      </figcaption>
      {isTableShown && <CurveTable label={label} data={data} />}
    </figure>
  )
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
