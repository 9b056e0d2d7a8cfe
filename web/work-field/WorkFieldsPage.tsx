import { useState } from 'react'
import { type WorkField, listWorkFields } from '#domain/work-field/contract.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { ChangeWorkFieldForm, NameWorkFieldForm } from './WorkFieldForm.tsx'

/** The fields of work that the organisation tells apart. */
export function WorkFieldsPage() {
  const { t, why } = useWords()
  const { workFields, can } = useRead(listWorkFields)
  const [edited, setEdited] = useState<WorkField | 'new' | null>(null)
  const close = () => setEdited(null)
  const add = (
    <Button kind="primary" why={why(can.keep)} onClick={() => setEdited('new')}>
      {t('workField.add')}
    </Button>
  )
  return (
    <Page title={t('workField.title')} sub={t('workField.sub')} actions={add}>
      <AdministrationTabs />
      <Table
        label={t('workField.title')}
        rows={workFields}
        columns={useFieldColumns(setEdited, why(can.keep))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('workField.none')} action={add}>
            {t('workField.noneHint')}
          </EmptyState>
        }
      />
      <Dialog
        open={edited !== null}
        onClose={close}
        title={t(edited === 'new' ? 'workField.add' : 'workField.change')}
      >
        {edited === 'new' && <NameWorkFieldForm onDone={close} />}
        {edited !== null && edited !== 'new' && <ChangeWorkFieldForm workField={edited} onDone={close} />}
      </Dialog>
    </Page>
  )
}

function useFieldColumns(onEdit: (workField: WorkField) => void, whyNot: string | null): Column<WorkField>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'name',
      title: t('workField.name'),
      phone: 'untitled',
      render: ({ name }) => name,
      sort: ({ name }) => name,
    },
    {
      key: 'state',
      title: t('workField.state'),
      render: ({ endedOn }) =>
        endedOn ? (
          <span className="quiet">{t('workField.ended', { date: format.date(endedOn) })}</span>
        ) : (
          t('workField.inUse')
        ),
    },
    {
      key: 'change',
      title: t('workField.changeThis'),
      phone: 'untitled',
      align: 'end',
      render: (workField) => (
        <Button kind="quiet" why={whyNot} onClick={() => onEdit(workField)}>
          {t('workField.changeThis')}
        </Button>
      ),
    },
  ]
}
