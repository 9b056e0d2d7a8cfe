import { useState } from 'react'
import { type Programme, listProgrammes } from '#domain/programme/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import { usePeriodOf } from './use-period-of.ts'

/** The programmes as long as they last, and who stands for each. */
export function ProgrammesPage() {
  const { t, why } = useWords()
  const { programmes, can } = useRead(listProgrammes)
  const [edited, setEdited] = useState<Programme | 'new' | null>(null)
  const close = () => setEdited(null)
  const add = (
    <Button kind="primary" why={why(can.keep)} onClick={() => setEdited('new')}>
      {t('programme.add')}
    </Button>
  )
  return (
    <Page title={t('programme.title')} sub={t('programme.sub')} actions={add}>
      <ProgrammeTabs />
      <Table
        label={t('programme.title')}
        rows={programmes}
        columns={useProgrammeColumns(programmes, setEdited, why(can.keep))}
        rowKey={({ id }) => id}
        to={({ id }) => paths.programme(id)}
        empty={
          <EmptyState title={t('programme.none')} action={add}>
            {t('programme.noneHint')}
          </EmptyState>
        }
      />
      <Dialog
        open={edited !== null}
        onClose={close}
        title={t(edited === 'new' ? 'programme.add' : 'programme.changeTitle')}
      >
        {edited !== null && (
          <ProgrammeForm
            programme={edited === 'new' ? null : edited}
            others={programmes.filter((each) => each !== edited)}
            onDone={close}
          />
        )}
      </Dialog>
    </Page>
  )
}

function useProgrammeColumns(
  programmes: readonly Programme[],
  onEdit: (programme: Programme) => void,
  whyNot: string | null,
): Column<Programme>[] {
  const { t } = useWords()
  const periodOf = usePeriodOf()
  const nameOf = (id: string) => programmes.find((each) => each.id === id)?.name ?? '–'
  return [
    {
      key: 'name',
      title: t('programme.name'),
      phone: 'untitled',
      render: ({ name, successorId }) => (
        <>
          {name}
          {successorId && (
            <span className="below">{t('programme.goesOnAs', { name: nameOf(successorId) })}</span>
          )}
        </>
      ),
      sort: ({ name }) => name,
    },
    {
      key: 'period',
      title: t('programme.period'),
      render: periodOf,
      sort: ({ beginsOn }) => beginsOn,
    },
    {
      key: 'standing',
      title: t('programme.standingUnits'),
      render: ({ standingUnits }) =>
        standingUnits.length > 0 ? (
          standingUnits.map(({ name }) => name).join(', ')
        ) : (
          <span className="quiet">{t('programme.standingUnitsNone')}</span>
        ),
    },
    {
      key: 'change',
      title: t('programme.change'),
      phone: 'untitled',
      align: 'end',
      render: (programme) => (
        <Button kind="quiet" small why={whyNot} onClick={() => onEdit(programme)}>
          {t('programme.change')}
          <span className="seenByReaderOnly"> {programme.name}</span>
        </Button>
      ),
    },
  ]
}
