import { useState } from 'react'
import { readAppraisalCatalogue } from '#domain/appraisal/catalogue-contract.ts'
import { type Appraisal, listAppraisals } from '#domain/appraisal/contract.ts'
import { appraisalStates } from '#domain/appraisal/lifecycle.ts'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { AppraisalMark } from './AppraisalMark.tsx'

const page = 50
const none = {
  words: '',
  state: '',
  type: '',
  draftedBy: '',
  holder: '',
  late: '',
  open: '',
  cause: '',
  issuedFrom: '',
  issuedTo: '',
  returnedFrom: '',
  returnedTo: '',
}
type Filters = ReturnType<typeof useFilters<keyof typeof none>>

/** Drafts as the address narrows them: what a figure of the measures opens stands here. */
export function AppraisalList() {
  const { t } = useWords()
  const filters = useFilters(none)
  const units = useUnitOptions()
  const { types, causes } = useRead(readAppraisalCatalogue)
  return (
    <>
      <FilterBar filters={filters}>
        <SearchField field={filters.field('words')} label={t('appraisal.words')} />
        <SelectField
          field={filters.field('state')}
          label={t('appraisal.state')}
          options={appraisalStates.map((state) => ({ value: state, label: t(`appraisal.state.${state}`) }))}
        />
        <SelectField
          field={filters.field('late')}
          label={t('appraisal.late')}
          options={[{ value: 'yes', label: t('appraisal.onlyLate') }]}
        />
        <SelectField
          field={filters.field('type')}
          label={t('appraisal.type')}
          options={types.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PickField field={filters.field('draftedBy')} label={t('appraisal.draftedBy')} options={units} />
        <PickField field={filters.field('holder')} label={t('appraisal.holder')} options={units} />
        <SelectField
          field={filters.field('cause')}
          label={t('appraisal.causes')}
          options={causes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      <Waiting lines={8}>
        <Drafts filters={filters} />
      </Waiting>
    </>
  )
}

function Drafts({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const [limit, setLimit] = useState(page)
  const { rows, next } = useRead(listAppraisals, { query: { limit, ...queryOf(filters) } })
  return (
    <>
      <Table<Appraisal>
        label={t('appraisal.listTab')}
        rows={rows}
        columns={useColumns()}
        rowKey={({ id }) => id}
        to={({ id }) => paths.appraisal(id)}
        copyable
        empty={
          <EmptyState title={t(filters.isFiltered ? 'appraisal.noneFound' : 'appraisal.none')}>
            {t('appraisal.noneHint')}
          </EmptyState>
        }
      />
      {next !== null && limit < 200 && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, 200))}>
          {t('appraisal.more')}
        </Button>
      )}
    </>
  )
}

function queryOf({ valueOf }: Filters) {
  const state = appraisalStates.find((each) => each === valueOf('state'))
  const ids = {
    typeId: valueOf('type'),
    draftedById: valueOf('draftedBy'),
    holderId: valueOf('holder'),
    causeId: valueOf('cause'),
    words: valueOf('words'),
  }
  const days = {
    issuedFrom: valueOf('issuedFrom'),
    issuedTo: valueOf('issuedTo'),
    returnedFrom: valueOf('returnedFrom'),
    returnedTo: valueOf('returnedTo'),
  }
  const chosen = Object.entries(ids).filter(([, value]) => value !== '')
  const dated = Object.entries(days).filter(([, value]) => isCalendarDate(value))
  return {
    ...(state ? { state } : {}),
    ...(valueOf('late') === 'yes' ? { late: true } : {}),
    ...(valueOf('open') === 'yes' ? { open: true } : {}),
    ...Object.fromEntries([...chosen, ...dated]),
  }
}

function useColumns(): Column<Appraisal>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'title',
      title: t('appraisal.subject'),
      render: ({ title, symbol }) => (symbol ? `${symbol} · ${title}` : title),
      sort: ({ title }) => title,
    },
    {
      key: 'state',
      title: t('appraisal.state'),
      phone: 'untitled',
      render: (row) => <AppraisalMark appraisal={row} />,
      text: ({ state }) => t(`appraisal.state.${state}`),
    },
    { key: 'holder', title: t('appraisal.holder'), render: ({ holder }) => holder?.shortName ?? '' },
    {
      key: 'held',
      title: t('appraisal.held'),
      align: 'end',
      render: ({ holder, heldDays }) => (holder ? t('appraisal.heldDays', { count: heldDays }) : ''),
      sort: ({ heldDays }) => heldDays,
      text: ({ heldDays }) => heldDays,
    },
    {
      key: 'due',
      title: t('appraisal.dueOn'),
      align: 'end',
      render: ({ dueOn }) => (dueOn ? format.date(dueOn) : ''),
      sort: ({ dueOn }) => dueOn ?? '',
    },
    {
      key: 'type',
      title: t('appraisal.type'),
      render: ({ type }) => type.name,
      sort: ({ type }) => type.name,
    },
    { key: 'draftedBy', title: t('appraisal.draftedBy'), render: ({ draftedBy }) => draftedBy.shortName },
    {
      key: 'returns',
      title: t('appraisal.returns'),
      align: 'end',
      render: ({ returns }) => format.number(returns),
      sort: ({ returns }) => returns,
    },
  ]
}
