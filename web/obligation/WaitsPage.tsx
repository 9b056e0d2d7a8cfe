import { listWaits } from '#domain/obligation/contract.ts'
import type { Wait } from '#domain/obligation/waits.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { tasksAt } from '#web/task/task-filters.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Page } from '#web/ui/Page.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { WaitsPicture } from './WaitsPicture.tsx'

/** Which unit waits for which, for what and how long: a picture of the most, and all of it in a table. */
export function WaitsPage() {
  const { t } = useWords()
  return (
    <Page title={t('view.waitTitle')} sub={t('view.waitSub')} width="wide">
      <Waiting lines={10}>
        <Waits />
      </Waiting>
    </Page>
  )
}

function Waits() {
  const { t } = useWords()
  const { waits } = useRead(listWaits)
  const columns = useWaitColumns()
  if (waits.length === 0) return <EmptyState title={t('view.waitNone')} />
  return (
    <div className="stack">
      <WaitsPicture waits={waits} />
      <Table
        label={t('view.waitTitle')}
        rows={waits}
        columns={columns}
        rowKey={({ waits: unit, on, what }) => `${unit.id} ${on.id} ${what}`}
        copyable
      />
    </div>
  )
}

/** The tasks behind a figure; of answers the recommendation itself, or those of the unit that waits. */
function rowsOf({ waits, on, what, recommendationId }: Wait): string {
  if (what === 'answer')
    return recommendationId
      ? paths.recommendation(recommendationId)
      : paths.recommendationsOf({ unit: waits.id })
  return what === 'part'
    ? tasksAt({ unit: waits.id, awaits: on.id })
    : tasksAt({ unit: waits.id, owedTo: on.id, only: 'claimed' })
}

function useWaitColumns(): Column<Wait>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'waits',
      title: t('view.waits'),
      width: '30%',
      render: ({ waits }) => waits.name,
      sort: ({ waits }) => waits.name,
    },
    {
      key: 'on',
      title: t('view.waitedFor'),
      width: '30%',
      render: ({ on }) => on.name,
      sort: ({ on }) => on.name,
    },
    { key: 'what', title: t('view.waitWhat'), width: '16%', render: ({ what }) => t(`view.wait_${what}`) },
    {
      key: 'count',
      title: t('view.waitCount'),
      align: 'end',
      render: (row) => <FigureLink to={rowsOf(row)}>{format.number(row.count)}</FigureLink>,
      sort: ({ count }) => count,
    },
    {
      key: 'longest',
      title: t('view.waitLongest'),
      align: 'end',
      render: ({ longestDays }) => format.number(longestDays),
      sort: ({ longestDays }) => longestDays,
    },
    {
      key: 'mean',
      title: t('view.waitMean'),
      align: 'end',
      render: ({ meanDays }) => format.number(meanDays),
      sort: ({ meanDays }) => meanDays,
    },
  ]
}
