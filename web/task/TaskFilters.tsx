import { sourceKinds } from '#domain/obligation/count.ts'
import { cells } from '#domain/obligation/four-cells.ts'
import { taskStates } from '#domain/task/lifecycle.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { listWorkFields } from '#domain/work-field/contract.ts'
import { useRead } from '#web/api.ts'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { TaskFilters as Filters } from './task-filters.ts'

const cellWords = {
  done_on_time: 'status.done_on_time',
  done_late: 'status.done_late',
  open_in_time: 'status.open',
  open_overdue: 'status.overdue',
} as const

/** What narrows the list; a change starts it from its beginning. */
export function TaskFilters({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const { units } = useRead(listUnits)
  const { field } = filters
  const { workFields } = useRead(listWorkFields)
  const { programmes } = useRead(listProgrammes)
  return (
    <FilterBar filters={filters}>
      <SearchField field={field('text')} label={t('task.search')} />
      <PickField
        field={field('below')}
        label={t('task.unit')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        field={field('cell')}
        label={t('task.cell')}
        options={cells.map((value) => ({ value, label: t(cellWords[value]) }))}
      />
      <SelectField
        field={field('state')}
        label={t('task.state')}
        options={taskStates.map((value) => ({ value, label: t(`task.state_${value}`) }))}
      />
      <SelectField
        field={field('source')}
        label={t('view.source')}
        options={sourceKinds.map((value) => ({ value, label: t(`view.source_${value}`) }))}
      />
      {workFields.length > 0 && (
        <SelectField
          field={field('workField')}
          label={t('workField.title')}
          options={[
            ...workFields.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'none', label: t('workField.unnamed') },
          ]}
        />
      )}
      {programmes.length > 0 && (
        <SelectField
          field={field('programme')}
          label={t('programme.one')}
          options={programmes.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
      <SelectField
        field={field('only')}
        label={t('task.only')}
        options={[
          { value: 'open', label: t('task.openOnly') },
          { value: 'mine', label: t('mine.title') },
          { value: 'starred', label: t('task.starredOnly') },
          { value: 'claimed', label: t('task.claimedOnly') },
          { value: 'oftenExtended', label: t('task.oftenExtendedOnly') },
          { value: 'blocked', label: t('task.blockedOnly') },
          { value: 'needsOwner', label: t('task.needsOwnerOnly') },
          { value: 'stale', label: t('task.staleOnly') },
        ]}
      />
      <SelectField
        field={field('sort')}
        label={t('task.order')}
        placeholder={t('task.dueFirst')}
        options={[{ value: '-due', label: t('task.dueLast') }]}
      />
    </FilterBar>
  )
}
