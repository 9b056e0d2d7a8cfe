import { BarChart, type BarSeriesOption } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Display } from '#web/display/display.ts'
import { type BarsData, shadeOf } from './bars.ts'
import { type Palette, readPalette } from './palette.ts'

use([BarChart, GridComponent, SVGRenderer])

/** The colour of each series by how dark it is. */
const coloursOf = ({ series }: BarsData, palette: Palette): string[] => {
  const shades = [palette.line, palette.edge, palette.ink2, palette.ink]
  return series.map((_each, index) => shades[shadeOf(index, series.length) - 1] ?? palette.line)
}

/** Draws groups of bars lying down, so that long names stay whole; `write` writes a figure at its bar. */
export function drawBars(
  element: HTMLElement,
  data: BarsData,
  display: Display,
  write: (value: number) => string,
  palette: Palette = readPalette(element),
): EChartsType {
  const chart = init(element, null, { renderer: 'svg' })
  const text = { fontFamily: palette.font, fontSize: display.largeText ? 14.4 : 12, color: palette.ink2 }
  const colours = coloursOf(data, palette)
  const isNarrow = element.clientWidth < 480
  chart.setOption({
    animation: false,
    grid: { left: 4, right: 64, top: 6, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...text, formatter: write, hideOverlap: true },
      splitNumber: isNarrow ? 2 : 5,
      splitLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...data.groups],
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...text, color: palette.ink, width: isNarrow ? 110 : 190, overflow: 'break' },
    },
    series: data.series.map(({ name, values }, index): BarSeriesOption => ({
      type: 'bar',
      name,
      data: [...values],
      barMaxWidth: 14,
      barGap: '10%',
      itemStyle: { color: colours[index] ?? palette.edge },
      label: {
        show: true,
        position: 'right',
        ...text,
        formatter: ({ value }) => (typeof value === 'number' ? write(value) : ''),
      },
    })),
  })
  return chart
}
