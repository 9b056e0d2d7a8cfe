import { fundingStates } from '#domain/funding/funding.ts'
import { type Funding, listFunding } from '#domain/funding/contract.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { RecommendationTabs } from '#web/recommendation/RecommendationsPage.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { FundingMark } from './FundingMark.tsx'
import { FundingSums } from './FundingSums.tsx'

/** The money asked for: what became of it in all, by state and by unit, and request by request. */
export function FundingListPage() {
  const { t, format } = useWords()
  const { total } = useRead(listFunding, { query: { limit: 1 } })
  return (
    <Page
      title={t('recommendation.title')}
      sub={
        total.count > 0
          ? t('funding.sub', { count: total.count, amount: format.number(total.asked) })
          : t('funding.none')
      }
    >
      <RecommendationTabs />
      {total.count > 0 && (
        <Section title={t('funding.sums')} sub={t('funding.inDong')} lines={6}>
          <FundingSums />
        </Section>
      )}
      <Filtered />
    </Page>
  )
}

function Filtered() {
  const { t } = useWords()
  const filters = useFilters({ state: '', unit: '', programme: '', words: '', after: '' })
  const units = useUnitOptions()
  const { programmes } = useRead(listProgrammes)
  return (
    <>
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('state')}
          label={t('funding.state')}
          options={fundingStates.map((state) => ({ value: state, label: t(`funding.state.${state}`) }))}
        />
        <PickField field={filters.field('unit')} label={t('recommendation.unit')} options={units} />
        {programmes.length > 0 && (
          <SelectField
            field={filters.field('programme')}
            label={t('programme.one')}
            options={programmes.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        )}
        <SearchField field={filters.field('words')} label={t('recommendation.words')} />
      </FilterBar>
      <Section title={t('funding.requests')} sub={t('funding.inDong')}>
        <Requests filters={filters} />
      </Section>
    </>
  )
}

type Filters = ReturnType<typeof useFilters<'state' | 'unit' | 'programme' | 'words' | 'after'>>

function Requests({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const state = fundingStates.find((each) => each === filters.valueOf('state'))
  const [unitId, words] = [filters.valueOf('unit'), filters.valueOf('words')]
  const programmeId = filters.valueOf('programme')
  const after = filters.valueOf('after')
  const { rows, next } = useRead(listFunding, {
    query: {
      limit: 50,
      ...(after ? { after } : {}),
      ...(state ? { state } : {}),
      ...(unitId ? { unitId } : {}),
      ...(programmeId ? { programmeId } : {}),
      ...(words ? { words } : {}),
    },
  })
  return (
    <div className="stack">
      <Table
        label={t('funding.requests')}
        rows={rows}
        columns={useColumns()}
        rowKey={({ id }) => id}
        to={({ id }) => paths.fundingOf(id)}
        empty={
          <EmptyState title={t(filters.isFiltered ? 'funding.noneFound' : 'funding.none')}>
            {t('funding.noneHint')}
          </EmptyState>
        }
        copyable
      />
      <PageTurner filters={filters} next={next} />
    </div>
  )
}

function useColumns(): Column<Funding>[] {
  const { t, format } = useWords()
  const amount = (kind: keyof Funding['balance']): Column<Funding> => ({
    key: kind,
    title: t(`funding.${kind}`),
    align: 'end',
    render: ({ balance }) => format.number(balance[kind]),
    sort: ({ balance }) => balance[kind],
  })
  return [
    {
      key: 'purpose',
      title: t('funding.purpose'),
      render: ({ purpose }) => purpose,
      sort: ({ purpose }) => purpose,
    },
    {
      key: 'unit',
      title: t('recommendation.unit'),
      render: ({ unit }) => unit.shortName,
      sort: ({ unit }) => unit.shortName,
    },
    {
      key: 'state',
      title: t('funding.state'),
      phone: 'untitled',
      render: ({ state }) => <FundingMark state={state} />,
      text: ({ state }) => t(`funding.state.${state}`),
    },
    amount('asked'),
    amount('approved'),
    amount('allotted'),
    amount('spent'),
  ]
}
