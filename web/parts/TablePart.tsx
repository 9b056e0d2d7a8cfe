import { decimal } from '#domain/quantity/decimal.ts'
import { paths } from '#web/paths.ts'
import { Bullet } from '#web/ui/Bullet.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { matching } from '#web/ui/form/matching.ts'
import { SearchField } from '#web/ui/SearchField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'
import { type SampleTarget, sampleTargets, sampleUnits } from './sample.ts'

export function TablePart() {
  const { t } = useWords()
  const filters = useFilters({ q: '', unit: '' })
  const found = new Set(
    matching(
      sampleTargets.map((row) => ({ value: row.title, label: row.title })),
      filters.valueOf('q'),
    ).map((option) => option.value),
  )
  const unit = filters.valueOf('unit')
  const rows = sampleTargets.filter((row) => found.has(row.title) && (unit === '' || row.unit === unit))
  return (
    <div className="stack">
      <Tabs
        tabs={[
          { title: t('target.title'), to: paths.parts, count: 74 },
          { title: t('task.title'), to: `${paths.parts}?muc=viec`, count: 214 },
        ]}
      />
      <FilterBar filters={filters}>
        <SearchField field={filters.field('q')} label={t('shell.find')} />
        <SelectField
          field={filters.field('unit')}
          label={t('unit.title')}
          options={sampleUnits.map((name) => ({ value: name, label: name }))}
          optional
        />
      </FilterBar>
      <Table
        label={t('target.title')}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.title}
        to={() => paths.parts}
        marked={(row) => row.unit === 'Huyện ủy B'}
        copyable
        columnsKeptAs="parts"
      />
    </div>
  )
}

function useColumns(): Column<SampleTarget>[] {
  const { t, format } = useWords()
  return [
    { key: 'title', title: t('target.title'), render: (row) => row.title, sort: (row) => row.title },
    { key: 'unit', title: t('unit.title'), render: (row) => row.unit, sort: (row) => row.unit },
    {
      key: 'actual',
      title: t('status.in_progress'),
      align: 'end',
      render: (row) => format.of(row.actual, row.plan),
      sort: (row) => row.actual,
    },
    {
      key: 'bullet',
      title: t('status.planned'),
      width: '130px',
      render: (row) => <Bullet actual={row.actual} plan={row.plan} expected={row.expected} />,
    },
    {
      key: 'needed',
      title: t('ui.period'),
      align: 'end',
      render: (row) => format.number(decimal(row.needed), 1),
      sort: (row) => Number(row.needed),
    },
    {
      key: 'status',
      title: t('parts.marks'),
      render: (row) => <StatusMark status={row.actual < row.expected ? 'hard_to_reach' : 'exceeded'} />,
    },
  ]
}
