import { useState } from 'react'
import { type TelephoneRow, listTelephones } from '#domain/reminder/telephone-contract.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { TelephoneForm } from './TelephoneForm.tsx'

/** The numbers to which text messages go, kept by the administrator for those who did not set their own. */
export function TelephonesPage() {
  const { t } = useWords()
  const filters = useFilters({ text: '', missing: '', after: '' })
  const isMissing = filters.valueOf('missing') === 'true'
  const missing = {
    ...filters.field('missing'),
    value: isMissing,
    set: (value: unknown) => filters.set('missing', value === true ? 'true' : ''),
  }
  return (
    <Page title={t('telephone.title')} sub={t('telephone.sub')}>
      <AdministrationTabs />
      <FilterBar filters={filters}>
        <SearchField field={filters.field('text')} label={t('telephone.text')} />
        <CheckboxField field={missing} label={t('telephone.missing')} />
      </FilterBar>
      <Waiting lines={8}>
        <Telephones filters={filters} />
      </Waiting>
    </Page>
  )
}

type Filters = ReturnType<typeof useFilters<'text' | 'missing' | 'after'>>

function Telephones({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const { text, missing, after } = filters.chosen()
  const { rows, next } = useRead(listTelephones, {
    query: { ...(text ? { text } : {}), ...(missing ? { missing: true } : {}), ...(after ? { after } : {}) },
  })
  const [edited, setEdited] = useState<TelephoneRow | null>(null)
  const close = () => setEdited(null)
  return (
    <div className="stack">
      <Table
        label={t('telephone.title')}
        rows={rows}
        columns={useTelephoneColumns(setEdited)}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('telephone.none')} />}
      />
      <PageTurner filters={filters} next={next} />
      <Dialog
        open={edited !== null}
        onClose={close}
        title={t('telephone.changeOf', { name: edited?.name ?? '' })}
      >
        {edited && <TelephoneForm row={edited} onDone={close} />}
      </Dialog>
    </div>
  )
}

function useTelephoneColumns(onEdit: (row: TelephoneRow) => void): Column<TelephoneRow>[] {
  const { t } = useWords()
  return [
    {
      key: 'name',
      title: t('telephone.name'),
      render: ({ name, posts }) => (
        <>
          {name}
          <ul className="plain small soft">
            {posts.map((post) => (
              <li key={post}>{post}</li>
            ))}
          </ul>
        </>
      ),
    },
    {
      key: 'number',
      title: t('telephone.number'),
      phone: 'untitled',
      render: ({ telephone }) => telephone ?? <span className="quiet">{t('telephone.noNumber')}</span>,
    },
    {
      key: 'change',
      title: t('telephone.change'),
      phone: 'untitled',
      align: 'end',
      render: (row) => (
        <Button small kind="quiet" onClick={() => onEdit(row)}>
          {t('telephone.change')}
        </Button>
      ),
    },
  ]
}
