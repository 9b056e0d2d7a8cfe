import { useState } from 'react'
import { type CalendarDay, listCalendarDays } from '#domain/calendar/contract.ts'
import { yearOf } from '#domain/calendar/date.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useRead } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useFilters } from '#web/ui/filters.ts'
import type { Column } from '#web/ui/table/column.ts'
import { useWords } from '#web/words/language.tsx'
import { CalendarDayForm } from './CalendarDayForm.tsx'
import { DueOnDaysOff } from './DueOnDaysOff.tsx'
import { ProposedDays } from './ProposedDays.tsx'
import { useMovedSentence } from './use-moved-sentence.ts'

/** The days that differ from the plain week, year by year. */
export function CalendarPage() {
  const { t, why } = useWords()
  const { today } = useSession()
  const filters = useFilters({ year: String(yearOf(today)) })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const { days, can } = useRead(listCalendarDays, { query: { year } })
  const [edited, setEdited] = useState<CalendarDay | 'new' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const moved = useMovedSentence()
  const years = [-1, 0, 1, 2, 3]
    .map((step) => String(yearOf(today) + step))
    .map((value) => ({ value, label: value }))
  const declare = (
    <Button kind="primary" why={why(can.keep)} onClick={() => setEdited('new')}>
      {t('calendar.declare')}
    </Button>
  )
  return (
    <Page title={t('calendar.title')} sub={t('calendar.sub')} actions={declare}>
      <AdministrationTabs />
      <FilterBar filters={filters}>
        <SelectField field={filters.field('year')} label={t('calendar.year')} options={years} />
      </FilterBar>
      {said && <Notice kind="done">{said}</Notice>}
      <Table
        label={t('calendar.title')}
        rows={days}
        columns={useDayColumns(setEdited, why(can.keep))}
        rowKey={(day) => day.id}
        empty={
          <EmptyState title={t('calendar.none', { year })} action={declare}>
            {t('calendar.noneHint')}
          </EmptyState>
        }
        copyable
      />
      <ProposedDays year={year} keep={can.keep} />
      <DueOnDaysOff year={year} />
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={t(edited === 'new' ? 'calendar.declare' : 'calendar.correct')}
      >
        {edited && (
          <CalendarDayForm
            day={edited === 'new' ? null : edited}
            year={year}
            onDone={({ consequence }) => {
              setEdited(null)
              setSaid(moved(consequence.movedTerms))
            }}
          />
        )}
      </Dialog>
    </Page>
  )
}

function useDayColumns(onEdit: (day: CalendarDay) => void, whyNot: string | null): Column<CalendarDay>[] {
  const { t, format } = useWords()
  return [
    { key: 'on', title: t('calendar.on'), render: ({ on }) => format.weekday(on), sort: ({ on }) => on },
    {
      key: 'kind',
      title: t('calendar.kind'),
      phone: 'untitled',
      render: ({ kind }) => t(`calendar.kind.${kind}`),
      sort: ({ kind }) => kind,
    },
    {
      key: 'name',
      title: t('calendar.name'),
      phone: 'untitled',
      render: ({ name }) => name,
      text: ({ name }) => name,
    },
    {
      key: 'source',
      title: t('calendar.source'),
      render: ({ source }) => <span className="soft">{source}</span>,
      text: ({ source }) => source,
    },
    {
      key: 'correct',
      title: t('calendar.correct'),
      phone: 'untitled',
      align: 'end',
      render: (day) => (
        <Button kind="quiet" why={whyNot} onClick={() => onEdit(day)}>
          {t('calendar.correct')}
        </Button>
      ),
    },
  ]
}
