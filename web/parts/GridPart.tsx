import { useMemo, useState } from 'react'
import { parseNumber } from '#domain/quantity/parse-number.ts'
import { Grid, type GridColumn, type GridRow } from '#web/ui/Grid.tsx'
import { fieldSentence } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import { sampleTargets } from './sample.ts'

const columns: readonly GridColumn[] = [
  { key: 'title', title: 'Chỉ tiêu', isFrozen: true, isReadOnly: true, width: 280 },
  { key: 'p8', title: 'Kỳ 8', align: 'end', width: 120 },
  { key: 'p9', title: 'Kỳ 9', align: 'end', width: 120 },
]

const first: readonly GridRow[] = sampleTargets.map((row, at) => ({
  key: row.title,
  cells: { title: row.title, p8: String(row.actual), p9: at === 1 ? '31O' : '' },
}))

export function GridPart() {
  const { t, find } = useWords()
  const [rows, setRows] = useState(first)
  const problems = useMemo(
    () =>
      rows.flatMap((row) =>
        ['p8', 'p9'].flatMap((columnKey) => {
          const read = parseNumber(row.cells[columnKey] ?? '')
          const isWrong = 'problem' in read && read.problem !== 'empty'
          return isWrong
            ? [{ rowKey: row.key, columnKey, sentence: fieldSentence(find, { code: read.problem }) }]
            : []
        }),
      ),
    [rows, find],
  )
  return <Grid label={t('parts.grid')} columns={columns} rows={rows} onChange={setRows} problems={problems} />
}
