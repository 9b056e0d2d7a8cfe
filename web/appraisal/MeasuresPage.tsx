import { measureAppraisals } from '#domain/appraisal/contract.ts'
import { places } from '#domain/appraisal/measure.ts'
import { monthOf, yearOf } from '#domain/calendar/date.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { AppraisalTabs } from './AppraisalTabs.tsx'

type Measured = ResponseOf<typeof measureAppraisals>
type Row = Measured['total'] & { key: string; name: string; filter: Record<string, string> }

/** Of a quarter: the medians of days at each place, and what came back, by kind, unit and cause. */
export function MeasuresPage() {
  const { t } = useWords()
  const { today } = useSession()
  const filters = useFilters({
    year: String(yearOf(today)),
    quarter: String(Math.ceil(monthOf(today) / 3)),
  })
  const years = [0, 1, 2, 3, 4].map((back) => String(yearOf(today) - back))
  return (
    <Page title={t('appraisal.title')} sub={t('appraisal.sub')}>
      <AppraisalTabs />
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('year')}
          label={t('appraisal.year')}
          options={years.map((year) => ({ value: year, label: year }))}
        />
        <SelectField
          field={filters.field('quarter')}
          label={t('appraisal.quarter')}
          options={['1', '2', '3', '4'].map((quarter) => ({
            value: quarter,
            label: t('appraisal.quarterOf', { quarter }),
          }))}
        />
      </FilterBar>
      <Waiting lines={10}>
        <Measures
          year={Number(filters.valueOf('year')) || yearOf(today)}
          quarter={Number(filters.valueOf('quarter')) || 1}
        />
      </Waiting>
    </Page>
  )
}

function Measures({ year, quarter }: { year: number; quarter: number }) {
  const { t } = useWords()
  const measured = useRead(measureAppraisals, { query: { year, quarter } })
  const { total, types, units } = measured
  const columns = useColumns(measured)
  if (total.issued === 0 && total.returned === 0) return <EmptyState title={t('appraisal.nothingMeasured')} />
  const all: Row = { ...total, key: 'all', name: t('appraisal.all'), filter: {} }
  const ofTypes = types.map((row): Row => ({
    ...row,
    key: row.type.id,
    name: row.type.name,
    filter: { type: row.type.id },
  }))
  const ofUnits = units.map((row): Row => ({
    ...row,
    key: row.unit.id,
    name: row.unit.name,
    filter: { draftedBy: row.unit.id },
  }))
  return (
    <>
      <Section title={t('appraisal.byType')} sub={t('appraisal.measuresSub')}>
        <Table
          label={t('appraisal.byType')}
          rows={[...ofTypes, all]}
          columns={columns}
          rowKey={({ key }) => key}
          copyable
        />
      </Section>
      <Section title={t('appraisal.byUnit')}>
        <Table
          label={t('appraisal.byUnit')}
          rows={ofUnits}
          columns={columns}
          rowKey={({ key }) => key}
          copyable
        />
      </Section>
      <Section title={t('appraisal.byCause')}>
        <Causes measured={measured} />
      </Section>
      <Section title={t('appraisal.byQuality')}>
        <p className="row">
          {(['below', 'meets', 'exceeds'] as const).map((mark) => (
            <span key={mark}>
              {t(`appraisal.quality.${mark}`)}: <strong>{measured.quality[mark]}</strong>
            </span>
          ))}
        </p>
      </Section>
    </>
  )
}

function useColumns({ from, to }: Measured): Column<Row>[] {
  const { t, format } = useWords()
  const issued = (filter: Row['filter']) => paths.appraisalsBy({ ...filter, issuedFrom: from, issuedTo: to })
  const returned = (filter: Row['filter']) =>
    paths.appraisalsBy({ ...filter, returnedFrom: from, returnedTo: to })
  return [
    { key: 'name', title: t('appraisal.measures'), render: ({ name }) => name },
    {
      key: 'issued',
      title: t('appraisal.issuedCount'),
      align: 'end',
      render: (row) => <FigureLink to={issued(row.filter)}>{format.number(row.issued)}</FigureLink>,
      text: (row) => row.issued,
    },
    ...places.map((place): Column<Row> => ({
      key: place,
      title: t(`appraisal.median.${place}`),
      align: 'end',
      render: ({ medians, filter }) =>
        medians[place] === null ? (
          <span className="quiet">{t('appraisal.noMedian')}</span>
        ) : (
          <FigureLink to={issued(filter)}>{format.number(medians[place])}</FigureLink>
        ),
      text: ({ medians }) => medians[place],
    })),
    {
      key: 'returned',
      title: t('appraisal.returnedCount'),
      align: 'end',
      render: (row) => (
        <>
          <FigureLink to={returned(row.filter)}>{format.number(row.returned)}</FigureLink>{' '}
          <span className="quiet small">{t('appraisal.times', { count: row.returns })}</span>
        </>
      ),
      text: (row) => row.returned,
    },
  ]
}

function Causes({ measured: { causes, from, to } }: { measured: Measured }) {
  const { t, format } = useWords()
  return (
    <Table
      label={t('appraisal.byCause')}
      rows={causes}
      rowKey={({ cause }) => cause.id}
      copyable
      columns={[
        { key: 'cause', title: t('appraisal.cause'), render: ({ cause }) => cause.name },
        {
          key: 'returned',
          title: t('appraisal.returnedCount'),
          align: 'end',
          render: ({ cause, returned, returns }) => (
            <>
              <FigureLink to={paths.appraisalsBy({ cause: cause.id, returnedFrom: from, returnedTo: to })}>
                {format.number(returned)}
              </FigureLink>{' '}
              <span className="quiet small">{t('appraisal.times', { count: returns })}</span>
            </>
          ),
          text: ({ returned }) => returned,
        },
      ]}
    />
  )
}
