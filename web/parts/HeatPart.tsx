import { paths } from '#web/paths.ts'
import { type HeatCell, HeatLegend, HeatMap, type HeatStatus } from '#web/ui/HeatMap.tsx'
import { useWords } from '#web/words/language.tsx'
import { sampleUnits } from './sample.ts'

const shares = [
  77,
  null,
  101,
  104,
  null,
  92,
  70,
  105,
  100,
  117,
  99,
  null,
  103,
  93,
  73,
  67,
  92,
  100,
  76,
  86,
  101,
]

const judge = (share: number): HeatStatus =>
  share >= 105 ? 'exceeded' : share >= 95 ? 'on_pace' : share >= 80 ? 'behind' : 'hard_to_reach'

export function HeatPart() {
  const { t, format } = useWords()
  const columns = ['Kết nạp', 'Lớp bồi dưỡng', 'Giải ngân', 'Số hóa hồ sơ', 'Dân vận khéo']
  const cellAt = (at: number): HeatCell | null => {
    const share = shares[at % shares.length] ?? null
    return share === null ? null : { figure: format.number(share), status: judge(share), to: paths.parts }
  }
  const rows = sampleUnits.map((unit, row) => ({
    key: unit,
    title: unit,
    to: paths.parts,
    cells: () => columns.map((_, column) => cellAt(row * columns.length + column)),
    sum: () => format.of(row % 4, 5),
  }))
  return (
    <>
      <HeatMap
        label={t('parts.heat')}
        rowTitle={t('unit.title')}
        columns={columns.map((title) => ({ key: title, title }))}
        rows={rows}
        sumTitle={t('status.on_pace')}
      />
      <HeatLegend counts={{ exceeded: 3, on_pace: 14, behind: 6, hard_to_reach: 8 }} />
    </>
  )
}
