import { useState } from 'react'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { foldText } from '#domain/text/fold.ts'
import { type Unit, listUnits } from '#domain/unit/contract.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useFilters } from '#web/ui/filters.ts'
import type { Column } from '#web/ui/table/column.ts'
import { useWords } from '#web/words/language.tsx'
import { EstablishUnitForm } from './EstablishUnitForm.tsx'
import { inTreeOrder } from './tree-order.ts'
import styles from './UnitsPage.module.css'

/** The tree of units on a day, as it was or is. */
export function UnitsPage() {
  const { t, why, format } = useWords()
  const { today } = useSession()
  const filters = useFilters({ q: '', on: today })
  const day = filters.valueOf('on')
  const on = isCalendarDate(day) ? day : today
  const { units, can } = useRead(listUnits, { query: { on } })
  const [isOpen, setOpen] = useState(false)
  const wanted = foldText(filters.valueOf('q')).trim()
  const shown = inTreeOrder(units).filter((unit) => foldText(unit.name).includes(wanted))
  const open = (
    <Button kind="primary" why={why(can.establish)} onClick={() => setOpen(true)}>
      {t('unit.establish')}
    </Button>
  )
  return (
    <Page
      title={t('unit.title')}
      sub={t('unit.count', { count: shown.length, on: format.date(on) })}
      actions={open}
    >
      <AdministrationTabs />
      <FilterBar filters={filters}>
        <SearchField field={filters.field('q')} label={t('unit.search')} />
        <DateField field={filters.field('on')} label={t('unit.on')} />
      </FilterBar>
      <Table
        label={t('unit.title')}
        rows={shown}
        columns={useUnitColumns(wanted === '')}
        rowKey={(unit) => unit.id}
        to={(unit) => paths.unit(unit.id)}
        empty={
          <EmptyState title={t('unit.none')} action={open}>
            {t('unit.noneHint')}
          </EmptyState>
        }
        copyable
      />
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('unit.establish')}>
        <EstablishUnitForm units={units} onDone={() => setOpen(false)} />
      </Dialog>
    </Page>
  )
}

function useUnitColumns(isTree: boolean): Column<Unit>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'name',
      title: t('unit.name'),
      render: (unit) => (
        <span className={styles['name']} style={{ paddingInlineStart: isTree ? unit.depth * 20 : 0 }}>
          {unit.name}
        </span>
      ),
      text: (unit) => unit.name,
    },
    {
      key: 'shortName',
      title: t('unit.shortName'),
      render: (unit) => unit.shortName,
      text: (unit) => unit.shortName,
    },
    {
      key: 'from',
      title: t('unit.from'),
      align: 'end',
      render: (unit) => format.date(unit.validFrom),
      text: (unit) => unit.validFrom,
    },
  ]
}
