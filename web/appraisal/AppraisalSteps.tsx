import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Appraisal.module.css'
import type { AppraisalRead } from './AppraisalPage.tsx'
import { GiveOpinionForm } from './GiveOpinionForm.tsx'

export type Step = AppraisalRead['steps'][number]
const marks: Record<NonNullable<Step['outcome']>, Status> = {
  agreed: 'accepted',
  agreed_with_changes: 'accepted',
  disagreed: 'refused',
  passed: 'accepted',
  returned: 'returned',
  approved: 'accepted',
}

/** What units said, each round of the appraisal, and the decision, in the order in which they were asked for. */
export function AppraisalSteps({ appraisal }: { appraisal: AppraisalRead }) {
  const { t, format, why } = useWords()
  const [giving, setGiving] = useState<Step | null>(null)
  if (appraisal.steps.length === 0) return <p className="quiet">{t('appraisal.stepsNone')}</p>
  return (
    <>
      <EntryList
        label={t('appraisal.steps')}
        entries={appraisal.steps.map((step) => ({
          key: step.id,
          title: t(`appraisal.step.${step.kind}`, { unit: step.unit.name, round: step.round }),
          below: <Said step={step} />,
          aside: (
            <>
              {step.outcome ? (
                <StatusMark status={marks[step.outcome]}>{t(`appraisal.outcome.${step.outcome}`)}</StatusMark>
              ) : (
                step.dueOn && (
                  <StatusMark status="waiting">
                    {t('appraisal.waiting', { date: format.date(step.dueOn) })}
                  </StatusMark>
                )
              )}
              {step.kind === 'opinion' && step.outcome === null && (
                <Button small why={why(step.can)} onClick={() => setGiving(step)}>
                  {t('appraisal.give')}
                </Button>
              )}
            </>
          ),
        }))}
      />
      <Dialog open={giving !== null} onClose={() => setGiving(null)} title={t('appraisal.give')}>
        {giving && <GiveOpinionForm appraisal={appraisal} step={giving} onDone={() => setGiving(null)} />}
      </Dialog>
    </>
  )
}

function Said({ step }: { step: Step }) {
  const { t, format } = useWords()
  const { text, causes, givenBy, givenFor, givenOn, askedOn } = step
  const [name, principal] = [givenBy?.name ?? t('document.somebody'), givenFor?.name ?? '']
  return (
    <div>
      {text && <p className={styles['text']}>{text}</p>}
      {causes.length > 0 && (
        <ul className={styles['causes']}>
          {causes.map((cause) => (
            <li key={cause.name}>
              <strong>{cause.name}</strong>
              {cause.note && `: ${cause.note}`}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet small">
        {givenOn
          ? givenFor
            ? t('appraisal.givenFor', { name, principal, date: format.date(givenOn) })
            : t('appraisal.givenBy', { name, date: format.date(givenOn) })
          : t('appraisal.asked', { date: format.date(askedOn) })}
      </p>
    </div>
  )
}
