import { listMismatches, type Mismatch } from '#domain/target/cascade-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { useStateOfSum } from './CascadeFoot.tsx'

/** Targets whose parts do not come to them, with the reason where one was given. */
export function Mismatches({ year }: { year: number }) {
  const { t } = useWords()
  const { rows, cascaded } = useRead(listMismatches, { query: { year } })
  const columns = useMismatchColumns()
  if (rows.length === 0) return <p className="soft">{t('plan.mismatchesNone')}</p>
  return (
    <>
      <p className="small soft">{t('plan.mismatchesOf', { part: rows.length, whole: cascaded })}</p>
      <Table
        label={t('plan.mismatches')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.targetId}
        to={(row) => paths.targetCascade(row.targetId)}
        copyable
      />
    </>
  )
}

function useMismatchColumns(): Column<Mismatch>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'whole',
      title: t('plan.whole'),
      render: (row) => (
        <>
          {row.indicatorName}
          <span className="below">
            {row.unit.shortName} · {row.unitOfMeasure}
          </span>
        </>
      ),
      text: (row) => `${row.indicatorName}, ${row.unit.shortName}`,
    },
    { key: 'planned', title: t('target.planned'), align: 'end', render: (row) => format.number(row.planned) },
    { key: 'shared', title: t('plan.parts'), align: 'end', render: (row) => format.number(row.shared) },
    {
      key: 'left',
      title: t('plan.difference'),
      render: (row) => <Left left={row.left} />,
      text: (row) => row.left,
    },
    {
      key: 'reason',
      title: t('plan.reason'),
      render: (row) => row.reason ?? <span className="quiet">{t('plan.reasonNone')}</span>,
      text: (row) => row.reason ?? '',
    },
  ]
}

const Left = ({ left }: Pick<Mismatch, 'left'>) => useStateOfSum(left)
