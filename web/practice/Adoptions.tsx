import { useState } from 'react'
import type { Practice } from '#domain/practice/contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import { OutcomeForm } from './OutcomeForm.tsx'

type Adoption = Practice['adoptions'][number]

/** Who took it up and what came of it there. */
export function Adoptions({ practice }: { practice: Practice }) {
  const { t, format } = useWords()
  const [told, setTold] = useState<Adoption | null>(null)
  if (practice.adoptions.length === 0)
    return <EmptyState title={t('practice.adoptionsNone')}>{t('practice.adoptionsNoneHint')}</EmptyState>
  return (
    <>
      <EntryList
        label={t('practice.adoptions')}
        entries={practice.adoptions.map((adoption) => ({
          key: adoption.id,
          title: adoption.unit.name,
          below: (
            <>
              <span>{t('practice.adoptedOn', { date: format.date(adoption.adoptedOn) })}</span>
              <span>{adoption.outcome ?? t('practice.outcomeNone')}</span>
            </>
          ),
          aside: adoption.can.tellOutcome.allowed && (
            <Button small onClick={() => setTold(adoption)}>
              {t('practice.tellOutcome')}
            </Button>
          ),
        }))}
      />
      <Dialog open={told !== null} onClose={() => setTold(null)} title={t('practice.outcome')}>
        {told && <OutcomeForm practice={practice} adoption={told} onDone={() => setTold(null)} />}
      </Dialog>
    </>
  )
}
