import type { ResponseOf } from '#domain/contract/route.ts'
import { listFunding } from '#domain/funding/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Sum = ResponseOf<typeof listFunding>['total'] & { key: string; name: string; to: string }

/** The sums by state and by unit; each row opens the requests that it sums. */
export function FundingSums() {
  const { t } = useWords()
  const { states, units } = useRead(listFunding, { query: { limit: 1 } })
  const byState = useSumColumns(t('funding.byState'))
  const byUnit = useSumColumns(t('funding.byUnit'))
  if (states.length === 0) return <EmptyState title={t('funding.none')}>{t('funding.noneHint')}</EmptyState>
  return (
    <div className="stack">
      <Table
        label={t('funding.byState')}
        rows={states.map((sum): Sum => ({
          ...sum,
          key: sum.state,
          name: t(`funding.state.${sum.state}`),
          to: paths.fundingBy({ state: sum.state }),
        }))}
        columns={byState}
        rowKey={({ key }) => key}
        to={({ to }) => to}
      />
      <Table
        label={t('funding.byUnit')}
        rows={units.map((sum): Sum => ({
          ...sum,
          key: sum.unit.id,
          name: sum.unit.name,
          to: paths.fundingBy({ unit: sum.unit.id }),
        }))}
        columns={byUnit}
        rowKey={({ key }) => key}
        to={({ to }) => to}
      />
    </div>
  )
}

function useSumColumns(title: string): Column<Sum>[] {
  const { t, format } = useWords()
  const figure = (key: 'count' | 'asked' | 'approved' | 'allotted' | 'spent'): Column<Sum> => ({
    key,
    title: t(`funding.${key}`),
    align: 'end',
    render: (sum) => format.number(sum[key]),
    sort: (sum) => sum[key],
  })
  return [
    { key: 'name', title, render: ({ name }) => name, sort: ({ name }) => name },
    figure('count'),
    figure('asked'),
    figure('approved'),
    figure('allotted'),
    figure('spent'),
  ]
}
