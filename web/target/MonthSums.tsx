import type { UnitReference } from '#domain/contract/field.ts'
import { type Decimal, subtract } from '#domain/quantity/decimal.ts'
import type { SumOfMonth } from '#domain/target/month-contract.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Month } from './MonthPage.tsx'

/** What the units below come to, target by target of the unit itself, with what is missing named. */
export function MonthSums({ month: { sums, unit, month } }: { month: Month }) {
  const { t } = useWords()
  const columns = useSumColumns()
  return (
    <Section title={t('month.sums')} sub={t('month.sumsOwn', { unit: unit.shortName })}>
      <Table
        label={t('month.sums')}
        rows={sums}
        columns={columns}
        rowKey={({ targetId }) => targetId}
        to={({ targetId }) => paths.target(targetId, month)}
        empty={<EmptyState title={t('month.sumsNone', { unit: unit.shortName })} />}
        copyable
      />
    </Section>
  )
}

function useSumColumns(): Column<SumOfMonth>[] {
  const { t, format } = useWords()
  const number = (value: Decimal | null) => (value === null ? '–' : format.number(value))
  return [
    {
      key: 'indicator',
      title: t('month.indicator'),
      render: ({ indicatorName, unitOfMeasure }) => (
        <>
          {indicatorName}
          <span className="below">{unitOfMeasure}</span>
        </>
      ),
      text: ({ indicatorName }) => indicatorName,
    },
    {
      key: 'inMonth',
      title: t('month.inMonth'),
      align: 'end',
      render: ({ inMonth }) => number(inMonth),
      text: ({ inMonth }) => number(inMonth),
    },
    {
      key: 'toDate',
      title: t('month.toDate'),
      align: 'end',
      render: ({ toDate }) => <span className="strong">{number(toDate)}</span>,
      text: ({ toDate }) => number(toDate),
    },
    {
      key: 'percent',
      title: t('month.percent'),
      align: 'end',
      render: ({ percentOfExpected }) =>
        percentOfExpected === null ? '–' : format.percent(percentOfExpected, 0),
      text: ({ percentOfExpected }) => number(percentOfExpected),
    },
    {
      key: 'how',
      title: t('month.howCounted'),
      phone: 'untitled',
      render: (sum) => <HowCounted sum={sum} />,
    },
  ]
}

/** Of what the figure is made, whom it lacks, and who has not yet approved it. */
function HowCounted({ sum }: { sum: SumOfMonth }) {
  const { t, format } = useWords()
  const names = (units: readonly UnitReference[]) => units.map((unit) => unit.shortName).join(', ')
  const { missingUnits, unapprovedUnits, parts, basis } = sum
  const made =
    basis === 'sum_of_units'
      ? t('month.standsOnParts', { way: t(`target.over.${sum.overUnits}`), count: format.number(parts) })
      : t(parts > 0 ? 'month.standsOnOwn' : 'month.standsAlone')
  return (
    <div className="small">
      {made}
      <PartsBeside sum={sum} />
      {missingUnits.length > 0 && parts > 0 && (
        <span className="below">{t('month.lacks', { units: names(missingUnits) })}</span>
      )}
      {unapprovedUnits.length > 0 && (
        <span className="below">{t('month.unapprovedUnits', { units: names(unapprovedUnits) })}</span>
      )}
    </div>
  )
}

/** A unit that reports itself is held against what the units below come to. */
function PartsBeside({ sum: { partsInMonth, inMonth } }: { sum: SumOfMonth }) {
  const { t, format } = useWords()
  if (partsInMonth === null || inMonth === null) return null
  const difference = subtract(inMonth, partsInMonth)
  const parts = format.number(partsInMonth)
  return (
    <span className="below">
      {difference === '0'
        ? t('month.partsAgree', { parts })
        : t('month.partsDiffer', { parts, difference: format.number(difference) })}
    </span>
  )
}
