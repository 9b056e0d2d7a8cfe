import { useState } from 'react'
import { yearOf } from '#domain/calendar/date.ts'
import { listPublications, type Publication } from '#domain/publication/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { PublishForm } from './PublishForm.tsx'

/** What was published of a year; what was superseded stays and can be read. */
export function PublicationsPage() {
  const { t, why } = useWords()
  const { today } = useSession()
  const filters = useFilters({ year: String(yearOf(today)) })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const list = useRead(listPublications, { query: { year } })
  const columns = usePublicationColumns()
  const [isOpen, setOpen] = useState(false)
  const publish = (
    <Button kind="primary" why={why(list.can.publish)} onClick={() => setOpen(true)}>
      {t('publication.publish')}
    </Button>
  )
  const years = [-2, -1, 0].map((step) => String(yearOf(today) + step))
  return (
    <Page
      title={t('publication.title')}
      sub={t('publication.sub')}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      actions={publish}
    >
      <div className="stack">
        <FilterBar filters={{ ...filters, isFiltered: false }}>
          <SelectField
            field={filters.field('year')}
            label={t('publication.year')}
            options={years.map((value) => ({ value, label: value }))}
            placeholder={t('ui.choose')}
          />
        </FilterBar>
        <Table
          label={t('publication.title')}
          rows={list.publications}
          columns={columns}
          rowKey={({ id }) => id}
          to={({ id }) => paths.publication(id)}
          empty={
            <EmptyState title={t('publication.none', { year })} action={publish}>
              {t('publication.noneHint')}
            </EmptyState>
          }
        />
      </div>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('publication.publish')} width="narrow">
        <PublishForm list={list} onDone={() => setOpen(false)} />
      </Dialog>
    </Page>
  )
}

function usePublicationColumns(): Column<Publication>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'period',
      title: t('publication.through'),
      render: ({ through, year }) => t('publication.monthsOf', { month: through, year }),
      sort: ({ through }) => through,
    },
    {
      key: 'on',
      title: t('publication.on'),
      align: 'end',
      render: ({ publishedOn }) => format.date(publishedOn),
      sort: ({ publishedOn }) => publishedOn,
    },
    { key: 'by', title: t('publication.by'), render: ({ publishedBy }) => publishedBy.name ?? '–' },
    { key: 'note', title: t('publication.note'), render: ({ note }) => <span className="soft">{note}</span> },
    {
      key: 'state',
      title: t('publication.state'),
      phone: 'untitled',
      render: ({ supersededById }) =>
        supersededById ? (
          <StatusMark status="closed">{t('publication.superseded')}</StatusMark>
        ) : (
          <StatusMark status="accepted">{t('publication.holds')}</StatusMark>
        ),
    },
  ]
}
