import { useState } from 'react'
import { listCommunication } from '#domain/communication/contract.ts'
import { type CommunicationSession, listSessions } from '#domain/communication/session-contract.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { useRead } from '#web/api.ts'
import { BulletinTabs } from '#web/bulletin/BulletinTabs.tsx'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { Agreements } from './Agreements.tsx'
import { AddAgreementsForm, RecordSessionForm } from './SessionForms.tsx'

/** Working sessions with those who stand for programmes, what was agreed, and what came of it. */
export function SessionsPage() {
  const { t, why } = useWords()
  const [isRecording, setRecording] = useState(false)
  const { can } = useRead(listCommunication, { query: { limit: 1 } })
  const whyNot = why(can.plan)
  useActions([
    { title: t('communication.recordSession'), key: 'n', why: whyNot, run: () => setRecording(true) },
  ])
  return (
    <Page
      title={t('communication.sessions')}
      sub={t('communication.sessionsSub')}
      actions={
        <Button kind="primary" why={whyNot} onClick={() => setRecording(true)}>
          {t('communication.recordSession')}
        </Button>
      }
    >
      <BulletinTabs />
      <Filtered />
      <Dialog open={isRecording} onClose={() => setRecording(false)} title={t('communication.recordSession')}>
        <RecordSessionForm onDone={() => setRecording(false)} />
      </Dialog>
    </Page>
  )
}

function Filtered() {
  const { t } = useWords()
  const filters = useFilters({ programme: '', after: '' })
  const { programmes } = useRead(listProgrammes)
  return (
    <>
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('programme')}
          label={t('communication.programme')}
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      <Section title={t('communication.sessions')}>
        <Sessions filters={filters} />
      </Section>
    </>
  )
}

type Filters = ReturnType<typeof useFilters<'programme' | 'after'>>

function Sessions({ filters }: { filters: Filters }) {
  const { t, format, why } = useWords()
  const [adding, setAdding] = useState<CommunicationSession | null>(null)
  const [programmeId, after] = [filters.valueOf('programme'), filters.valueOf('after')]
  const { rows, next } = useRead(listSessions, {
    query: { limit: 30, ...(programmeId ? { programmeId } : {}), ...(after ? { after } : {}) },
  })
  if (rows.length === 0)
    return (
      <EmptyState title={t('communication.sessionsNone')}>{t('communication.sessionsNoneHint')}</EmptyState>
    )
  return (
    <div className="stack">
      <EntryList
        label={t('communication.sessions')}
        entries={rows.map((session) => ({
          key: session.id,
          title: session.subject,
          below: (
            <>
              <span>{session.programme.name}</span>
              <span>
                {t('communication.withUnits', {
                  unit: session.unit.name,
                  others: session.units.map(({ name }) => name).join(', '),
                  date: format.date(session.heldOn),
                })}
              </span>
              <Agreements session={session} />
            </>
          ),
          aside: (
            <Button small why={why(session.can.agree)} onClick={() => setAdding(session)}>
              {t('communication.addAgreements')}
            </Button>
          ),
        }))}
      />
      <PageTurner filters={filters} next={next} />
      <Dialog open={adding !== null} onClose={() => setAdding(null)} title={t('communication.addAgreements')}>
        {adding && <AddAgreementsForm session={adding} onDone={() => setAdding(null)} />}
      </Dialog>
    </div>
  )
}
