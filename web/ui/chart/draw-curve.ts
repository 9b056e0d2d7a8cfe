import { LineChart, type LineSeriesOption } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Display } from '#web/display/display.ts'
import { type Palette, readPalette } from './palette.ts'
import type { CurveData, Series, SeriesKind } from './series.ts'

use([LineChart, GridComponent, MarkLineComponent, SVGRenderer])

/** Draws the lines into the element, in the colours and size of the display; `write` writes a figure of the axis. */
export function drawCurve(
  element: HTMLElement,
  data: CurveData,
  display: Display,
  write: (value: number) => string,
  palette: Palette = readPalette(element),
): EChartsType {
  const chart = init(element, null, { renderer: 'svg' })
  const hasRoom = element.clientWidth > 560
  const text = { fontFamily: palette.font, fontSize: display.largeText ? 14.4 : 12, color: palette.ink3 }
  chart.setOption({
    animation: false,
    grid: { left: 4, right: hasRoom ? 150 : 14, top: 26, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: [...data.periods],
      boundaryGap: false,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: text,
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...text, formatter: write },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      ...bandSeries(data, palette),
      ...data.series.map((series) =>
        lineOf(hasRoom ? series : { ...series, end: undefined }, data, palette, text),
      ),
    ],
  })
  return chart
}

const dashes: Record<SeriesKind, LineSeriesOption['lineStyle']> = {
  actual: { width: 2.5 },
  plan: { width: 1.5 },
  forecast: { width: 2, type: [2, 4] },
  needed: { width: 2, type: [8, 4] },
  intended: { width: 2, type: [10, 3, 2, 3] },
  paid: { width: 2, type: [6, 3] },
}

function lineOf(series: Series, data: CurveData, palette: Palette, text: object): LineSeriesOption {
  const colours: Record<SeriesKind, string> = {
    actual: palette.ink,
    plan: palette.edge,
    forecast: palette.ink2,
    needed: palette.risk,
    intended: palette.accent,
    paid: palette.accent,
  }
  const isActual = series.kind === 'actual'
  return {
    type: 'line',
    name: series.name,
    data: [...series.points],
    connectNulls: false,
    symbol: isActual ? 'circle' : 'none',
    symbolSize: 5,
    lineStyle: { ...dashes[series.kind], color: colours[series.kind] },
    itemStyle: { color: colours[series.kind] },
    endLabel: {
      show: series.end !== undefined,
      formatter: series.end ?? '',
      ...text,
      color: palette.ink,
      fontWeight: 500,
    },
    labelLayout: { moveOverlap: 'shiftY' },
    ...(isActual && data.now ? { markLine: nowLine(data.now, palette, text) } : {}),
  }
}

function nowLine(
  now: { at: number; title: string },
  palette: Palette,
  text: object,
): LineSeriesOption['markLine'] {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.edge, type: 'solid', width: 1 },
    label: { formatter: now.title, ...text },
    data: [{ xAxis: now.at }],
  }
}

/** A band is two stacked areas: an unseen one up to its lower edge, and the difference on it. */
function bandSeries({ band }: CurveData, palette: Palette): LineSeriesOption[] {
  if (!band) return []
  const unseen = { opacity: 0 }
  const edge = { type: 'line' as const, stack: 'band', symbol: 'none', lineStyle: unseen, silent: true }
  const width = band.high.map((high, at) => {
    const low = band.low[at]
    return high === null || low === null || low === undefined ? null : high - low
  })
  return [
    { ...edge, name: `${band.name} low`, data: [...band.low] },
    { ...edge, name: band.name, data: width, areaStyle: { color: palette.band, opacity: 1 } },
  ]
}
