import { useState } from 'react'
import { listMeetings, type MeetingRow } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { MeetingStateMark } from './MeetingStateMark.tsx'
import { ScheduleMeetingForm } from './ScheduleMeetingForm.tsx'

/** The review meetings, the latest first, each with what became of its conclusions. */
export function MeetingsPage() {
  const { t, why } = useWords()
  const filters = useFilters({ series: '' })
  const series = filters.valueOf('series')
  const {
    rows,
    can,
    series: known,
  } = useRead(listMeetings, {
    query: { limit: 100, ...(series ? { series } : {}) },
  })
  const [isOpen, setOpen] = useState(false)
  const columns = useMeetingColumns()
  useActions([{ title: t('meeting.schedule'), key: 'l', why: why(can.schedule), run: () => setOpen(true) }])
  const schedule = (
    <Button kind="primary" why={why(can.schedule)} onClick={() => setOpen(true)}>
      {t('meeting.schedule')}
    </Button>
  )
  const actions = (
    <>
      <ButtonLink to={paths.series}>{t('series.title')}</ButtonLink>
      <ButtonLink to={paths.conclusions}>{t('conclusion.title')}</ButtonLink>
      {schedule}
    </>
  )
  return (
    <Page title={t('meeting.title')} sub={t('meeting.count', { count: rows.length })} actions={actions}>
      {known.length > 1 && (
        <FilterBar filters={filters}>
          <SelectField
            field={filters.field('series')}
            label={t('meeting.series')}
            options={known.map((name) => ({ value: name, label: name }))}
          />
        </FilterBar>
      )}
      <Table
        label={t('meeting.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        to={(row) => paths.meeting(row.id)}
        empty={
          <EmptyState title={t('meeting.none')} action={can.schedule.allowed ? schedule : undefined}>
            {can.schedule.allowed ? t('meeting.noneHint') : t('meeting.noneForUnit')}
          </EmptyState>
        }
      />
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('meeting.schedule')}>
        <ScheduleMeetingForm last={rows[0] ?? null} onDone={() => setOpen(false)} />
      </Dialog>
    </Page>
  )
}

function useMeetingColumns(): Column<MeetingRow>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'title',
      title: t('meeting.meetingTitle'),
      render: (row) => (
        <>
          {row.title}
          <span className="below">{row.series}</span>
        </>
      ),
      sort: (row) => row.title,
    },
    {
      key: 'heldOn',
      title: t('meeting.heldOn'),
      phone: 'untitled',
      render: (row) => <span className="figures nowrap">{format.date(row.heldOn)}</span>,
      sort: (row) => row.heldOn,
    },
    {
      key: 'state',
      title: t('meeting.state'),
      phone: 'untitled',
      render: (row) => <MeetingStateMark state={row.state} />,
    },
    {
      key: 'verified',
      title: t('meeting.verified'),
      align: 'end',
      render: (row) =>
        row.tasks > 0 ? (
          format.of(row.verified, row.tasks)
        ) : (
          <span className="quiet">{row.state === 'closed' ? t('meeting.noTasks') : '–'}</span>
        ),
      sort: (row) => row.verified,
    },
    {
      key: 'overdue',
      title: t('meeting.overdue'),
      align: 'end',
      render: (row) =>
        row.overdue > 0 ? <StatusMark status="overdue">{format.number(row.overdue)}</StatusMark> : '–',
      sort: (row) => row.overdue,
    },
  ]
}
