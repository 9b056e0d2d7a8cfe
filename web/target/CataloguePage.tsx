import { useState } from 'react'
import { yearOf } from '#domain/calendar/date.ts'
import { readCatalogue } from '#domain/target/catalogue-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { DefineIndicatorDialog } from './DefineIndicatorDialog.tsx'
import { Mismatches } from './Mismatches.tsx'
import { useCatalogueColumns } from './catalogue-columns.tsx'

/** What is counted and how, who holds it, and where parts and wholes do not agree. */
export function CataloguePage() {
  const { t, why } = useWords()
  const { today } = useSession()
  const filters = useFilters({ year: '' })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const { rows, can } = useRead(readCatalogue, { query: { year } })
  const [isOpen, setOpen] = useState(false)
  const columns = useCatalogueColumns(year, can.keep)
  const define = (
    <Button kind="primary" why={why(can.keep)} onClick={() => setOpen(true)}>
      {t('target.defineIndicator')}
    </Button>
  )
  return (
    <Page
      title={t('plan.catalogue')}
      sub={t('plan.catalogueSub', { year })}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      width="wide"
      actions={define}
    >
      <FilterBar filters={{ ...filters, isFiltered: false }}>
        <SelectField
          field={{ ...filters.field('year'), value: String(year) }}
          label={t('target.year')}
          options={[1, 0, -1, -2, -3].map((step) => {
            const each = String(yearOf(today) + step)
            return { value: each, label: each }
          })}
          placeholder={t('ui.choose')}
        />
      </FilterBar>
      <Table
        label={t('plan.catalogue')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('plan.catalogueNone')} action={define}>
            {t('plan.catalogueNoneBody')}
          </EmptyState>
        }
        copyable
      />
      <Section title={t('plan.mismatches')}>
        <Mismatches year={year} />
      </Section>
      <DefineIndicatorDialog open={isOpen} onClose={() => setOpen(false)} />
    </Page>
  )
}
