import { useWords } from '#web/words/language.tsx'
import { type Column, Table } from '../Table.tsx'
import type { CurveData } from './series.ts'

type Line = { at: number; period: string }

/** The figures of a curve, period by period. */
export function CurveTable({ label, data }: { label: string; data: CurveData }) {
  const { t, format } = useWords()
  const shown = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : format.number(value)
  const figures = (key: string, title: string, points: readonly (number | null)[]): Column<Line> => ({
    key,
    title,
    align: 'end',
    render: (line) => shown(points[line.at]),
    text: (line) => shown(points[line.at]),
  })
  const columns: Column<Line>[] = [
    { key: 'period', title: t('ui.period'), render: (line) => line.period, text: (line) => line.period },
    ...data.series.map((series) => figures(series.name, series.name, series.points)),
    ...(data.band
      ? [
          figures('low', t('ui.from', { name: data.band.name }), data.band.low),
          figures('high', t('ui.to', { name: data.band.name }), data.band.high),
        ]
      : []),
  ]
  const lines = data.periods.map((period, at) => ({ at, period }))
  return <Table label={label} rows={lines} columns={columns} rowKey={(line) => line.period} copyable />
}
