import { useState } from 'react'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { readDocumentCatalogue } from '#domain/document/catalogue-contract.ts'
import { type Document, exportDocuments, listDocuments } from '#domain/document/contract.ts'
import { documentUrgencies, registerSides } from '#domain/document/document.ts'
import { documentStates } from '#domain/document/lifecycle.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'
import { Button, DownloadLink } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { useRegisterColumns } from './use-register-columns.tsx'

const page = 50
const none = { side: '', state: '', type: '', urgency: '', unit: '', from: '', to: '', words: '' }
type Filters = ReturnType<typeof useFilters<keyof typeof none>>

/** The register as the filters of the address narrow it. */
export function Register() {
  const { t } = useWords()
  const filters = useFilters(none)
  const units = useUnitOptions()
  const { types } = useRead(readDocumentCatalogue)
  return (
    <>
      <FilterBar filters={filters}>
        <SearchField field={filters.field('words')} label={t('document.words')} />
        <SelectField
          field={filters.field('side')}
          label={t('document.side')}
          options={registerSides.map((side) => ({ value: side, label: t(`document.side.${side}`) }))}
        />
        <SelectField
          field={filters.field('state')}
          label={t('document.state')}
          options={documentStates.map((state) => ({ value: state, label: t(`document.state.${state}`) }))}
        />
        <PickField
          field={filters.field('type')}
          label={t('document.type')}
          options={types.map(({ id, name, family }) => ({
            value: id,
            label: `${name} (${t(`document.family.${family}`)})`,
          }))}
        />
        <SelectField
          field={filters.field('urgency')}
          label={t('document.urgency')}
          options={documentUrgencies.map((each) => ({ value: each, label: t(`document.urgency.${each}`) }))}
        />
        <PickField field={filters.field('unit')} label={t('document.unit')} options={units} />
        <DateField field={filters.field('from')} label={t('document.from')} />
        <DateField field={filters.field('to')} label={t('document.to')} />
      </FilterBar>
      <Waiting lines={10}>
        <Documents filters={filters} />
      </Waiting>
    </>
  )
}

function Documents({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const [limit, setLimit] = useState(page)
  const query = queryOf(filters)
  const { rows, next } = useRead(listDocuments, { query: { limit, ...query } })
  return (
    <>
      <Table<Document>
        label={t('document.register')}
        rows={rows}
        columns={useRegisterColumns()}
        rowKey={({ id }) => id}
        to={({ id }) => paths.document(id)}
        columnsKeptAs="register"
        copyable
        tools={
          <DownloadLink small href={addressOf(exportDocuments, {}, query)}>
            {t('document.export')}
          </DownloadLink>
        }
        empty={
          <EmptyState title={t(filters.isFiltered ? 'document.noneFound' : 'document.none')}>
            {t('document.noneHint')}
          </EmptyState>
        }
      />
      {next !== null && limit < 200 && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, 200))}>
          {t('document.more')}
        </Button>
      )}
    </>
  )
}

function queryOf({ valueOf }: Filters) {
  const side = registerSides.find((each) => each === valueOf('side'))
  const state = documentStates.find((each) => each === valueOf('state'))
  const urgency = documentUrgencies.find((each) => each === valueOf('urgency'))
  const [typeId, unitId, words] = [valueOf('type'), valueOf('unit'), valueOf('words')]
  const [from, to] = [valueOf('from'), valueOf('to')]
  return {
    ...(side ? { side } : {}),
    ...(state ? { state } : {}),
    ...(urgency ? { urgency } : {}),
    ...(typeId ? { typeId } : {}),
    ...(unitId ? { unitId } : {}),
    ...(words ? { words } : {}),
    ...(isCalendarDate(from) ? { from } : {}),
    ...(isCalendarDate(to) ? { to } : {}),
  }
}
