import { lazy, Suspense } from 'react'
import { useWords } from '#web/words/language.tsx'
import type { GridColumn, GridProblem, GridRow } from './grid/grid-row.ts'
import { Notice } from './Notice.tsx'
import { Skeleton } from './Skeleton.tsx'

export type { GridColumn, GridProblem, GridRow }

const DrawnGrid = lazy(async () => ({ default: (await import('./grid/DrawnGrid.tsx')).DrawnGrid }))

type Props = {
  label: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  onChange: (rows: readonly GridRow[]) => void
  problems?: readonly GridProblem[]
}

/** Cells typed as in Excel: arrows, paste of a range, fill down. Every wrong cell is named below, the rest is kept. */
export function Grid({ problems = [], ...props }: Props) {
  const { t } = useWords()
  return (
    <div className="stack">
      <p className="small quiet">{t('ui.gridHelp')}</p>
      <Suspense fallback={<Skeleton lines={6} />}>
        <DrawnGrid {...props} problems={problems} />
      </Suspense>
      {problems.length > 0 && <WrongCells {...props} problems={problems} />}
    </div>
  )
}

function WrongCells({
  columns,
  rows,
  problems,
}: Omit<Props, 'problems'> & { problems: readonly GridProblem[] }) {
  const { t } = useWords()
  return (
    <Notice kind="refused" title={t('ui.gridWrong', { count: problems.length })}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.rowKey} ${problem.columnKey}`}>
            {t('ui.gridCell', {
              row: rows.findIndex((row) => row.key === problem.rowKey) + 1,
              column: columns.find((column) => column.key === problem.columnKey)?.title ?? '',
              sentence: problem.sentence,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
