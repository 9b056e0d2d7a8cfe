import { useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import { type CatalogueRow, retireIndicator } from '#domain/target/catalogue-contract.ts'
import { useAct } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { ChangeIndicatorDialog } from './ChangeIndicatorDialog.tsx'
import { RetireIndicatorDialog } from './RetireIndicatorDialog.tsx'
import { SetOfKindDialog } from './SetOfKindDialog.tsx'

const shownHolders = 3

/** The columns of the catalogue. */
export function useCatalogueColumns(year: number, mayKeep: Decision): Column<CatalogueRow>[] {
  const { t, format } = useWords()
  const stateOf = ({ retiredOn }: CatalogueRow) =>
    retiredOn ? t('plan.retiredOn', { date: format.date(retiredOn) }) : t('plan.inUse')
  const countedAs = (row: CatalogueRow) =>
    [
      t(`target.direction.${row.direction}`),
      t(`plan.periods.${row.aggregation}`),
      t(`plan.units.${row.overUnits}`),
      t(`target.frequency.${row.frequency}`),
    ].join(' · ')
  return [
    {
      key: 'name',
      title: t('target.indicator'),
      render: (row) => (
        <>
          <span className="strong">{row.name}</span>
          <span className="below">
            {row.code} · {row.unitOfMeasure}
          </span>
        </>
      ),
      text: (row) => row.name,
      sort: (row) => row.name,
    },
    {
      key: 'counted',
      title: t('plan.counted'),
      render: (row) => <span className="small">{countedAs(row)}</span>,
      text: countedAs,
    },
    {
      key: 'holders',
      title: t('plan.holders', { year }),
      render: (row) => <Holders row={row} />,
      text: (row) => row.holders.map(({ unit }) => unit.shortName).join(', '),
      sort: (row) => row.holders.length,
    },
    { key: 'state', title: t('target.state'), render: stateOf, text: stateOf },
    {
      key: 'acts',
      title: '',
      align: 'end',
      render: (row) => <Acts row={row} year={year} mayKeep={mayKeep} />,
    },
  ]
}

function Holders({ row: { holders } }: { row: CatalogueRow }) {
  const { t } = useWords()
  if (holders.length === 0) return <span className="quiet">{t('plan.holdersNone')}</span>
  const rest = holders.length - shownHolders
  return (
    <span className="small">
      {holders.slice(0, shownHolders).map(({ unit, targetId }, at) => (
        <span key={targetId}>
          {at > 0 && ', '}
          <FigureLink to={paths.target(targetId)}>{unit.shortName}</FigureLink>
        </span>
      ))}
      {rest > 0 && ` ${t('plan.holdersMore', { count: rest })}`}
    </span>
  )
}

/** What may be done with an indicator. */
function Acts({ row, year, mayKeep }: { row: CatalogueRow; year: number; mayKeep: Decision }) {
  const { t, why } = useWords()
  const [open, setOpen] = useState<'change' | 'retire' | 'kind' | null>(null)
  const retire = useAct(retireIndicator)
  const isRetired = row.retiredOn !== null
  const close = () => setOpen(null)
  const takeUp = () =>
    void retire.attempt({ params: { id: row.id }, body: { retiredOn: null, version: row.version } })
  return (
    <>
      <ActionMenu
        actions={[
          { title: t('plan.change'), why: why(mayKeep), onChoose: () => setOpen('change') },
          {
            title: t('plan.setOfKind'),
            why: why(mayKeep) ?? (isRetired ? why({ allowed: false, reason: 'indicator_retired' }) : null),
            onChoose: () => setOpen('kind'),
          },
          {
            title: t(isRetired ? 'plan.takeUp' : 'plan.retire'),
            why: why(mayKeep),
            onChoose: isRetired ? takeUp : () => setOpen('retire'),
          },
        ]}
      />
      <ChangeIndicatorDialog
        key={`change ${row.version}`}
        indicator={row}
        open={open === 'change'}
        onClose={close}
      />
      <RetireIndicatorDialog
        key={`retire ${row.version}`}
        indicator={row}
        open={open === 'retire'}
        onClose={close}
      />
      <SetOfKindDialog indicator={row} year={year} open={open === 'kind'} onClose={close} />
    </>
  )
}
