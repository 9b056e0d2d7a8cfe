import type { EChartsType } from 'echarts/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Display, useDisplay } from '#web/display/display.ts'
import styles from './ChartFrame.module.css'
import { type ChartTable, ChartTools } from './ChartTools.tsx'
import { type Palette, printPalette } from './palette.ts'

/** Draws a chart in an element, in the colours of the screen or of a report. */
export type Drawing = (element: HTMLElement, display: Display, palette?: Palette) => EChartsType

type Props = {
  /** What the picture shows, in a sentence that holds the finding: it is what a reader without sight is told. */
  label: string
  height: number
  /** Of the picture in a report, where it is another. */
  printHeight?: number
  /** One entry for each series: its mark and its name. */
  legend: readonly { name: string; mark: ReactNode }[]
  /** What goes with the picture into a report. */
  table: ChartTable
  /** Loads the chart library with the drawing; the same function as long as the figures are the same. */
  load: () => Promise<Drawing>
  tools?: ReactNode
  children?: ReactNode
}

/** A picture with its legend and what may be taken of it. */
export function ChartFrame(props: Props) {
  const { label, height, printHeight = height, legend, table, load, tools, children } = props
  const frame = useRef<HTMLDivElement>(null)
  useDrawing(frame, load)
  const draw = async (element: HTMLElement): Promise<void> => {
    const drawing = await load()
    element.style.height = `${printHeight}px`
    drawing(element, { look: 'light', theme: 'light', largeText: false }, printPalette)
  }
  return (
    <figure>
      <p className="seenByReaderOnly">{label}</p>
      <div ref={frame} className={styles['picture']} style={{ height }} aria-hidden="true" />
      <figcaption className={styles['caption']}>
        <ul className={styles['legend']}>
          {legend.map(({ name, mark }) => (
            <li key={name}>
              {mark} {name}
            </li>
          ))}
        </ul>
        <span className="row" data-screen-only>
          {tools}
          <ChartTools frame={frame} caption={label} table={table} draw={draw} />
        </span>
      </figcaption>
      {children}
    </figure>
  )
}

/** Draws with the chart library, which is loaded now; again when the figures, the theme or the width change. */
function useDrawing(frame: { current: HTMLDivElement | null }, load: Props['load']): void {
  const display = useDisplay()
  useEffect(() => {
    let chart: EChartsType | null = null
    let isGone = false
    const element = frame.current
    const fit = new ResizeObserver(() => chart?.resize())
    void load().then((drawing) => {
      if (isGone || !element) return
      chart = drawing(element, display)
      fit.observe(element)
    })
    return () => {
      isGone = true
      fit.disconnect()
      chart?.dispose()
    }
  }, [frame, load, display])
}
