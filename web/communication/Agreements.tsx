import { useState } from 'react'
import { Link } from 'react-router'
import type { CommunicationSession } from '#domain/communication/session-contract.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Communication.module.css'
import { PlanForm } from './ItemForms.tsx'
import { AssignAgreementForm } from './SessionForms.tsx'

type Agreement = CommunicationSession['agreements'][number]
type Doing = { agreement: Agreement; act: 'assign' | 'plan' }

/** What was agreed, word for word; each may become a task, or items of the plan. */
export function Agreements({ session }: { session: CommunicationSession }) {
  const { t, format, why } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  if (session.agreements.length === 0) return <span>{t('communication.agreementsNone')}</span>
  return (
    <>
      <ol className={styles['agreements']} aria-label={t('communication.agreements')}>
        {session.agreements.map((agreement) => (
          <li key={agreement.id}>
            “{agreement.text}”{' '}
            <span className="row">
              {agreement.task && (
                <Link to={paths.task(agreement.task.id)}>
                  {agreement.task.dueOn
                    ? t('communication.becameTask', { date: format.date(agreement.task.dueOn) })
                    : t('communication.becameHiddenTask')}
                </Link>
              )}
              {agreement.items > 0 && (
                <Link to={paths.communicationBy({ programme: session.programme.id })}>
                  {t('communication.plannedFrom', { count: agreement.items })}
                </Link>
              )}
              {!agreement.task && (
                <Button
                  small
                  kind="quiet"
                  why={why(agreement.can.assign)}
                  onClick={() => setDoing({ agreement, act: 'assign' })}
                >
                  {t('communication.assign')}
                </Button>
              )}
              <Button
                small
                kind="quiet"
                why={why(session.can.agree)}
                onClick={() => setDoing({ agreement, act: 'plan' })}
              >
                {t('communication.planFrom')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Dialog
        open={doing !== null}
        onClose={close}
        title={t(doing?.act === 'plan' ? 'communication.planFrom' : 'communication.assignTitle')}
      >
        {doing?.act === 'assign' && (
          <AssignAgreementForm session={session} agreement={doing.agreement} onDone={close} />
        )}
        {doing?.act === 'plan' && (
          <PlanForm from={{ ...doing.agreement, programmeId: session.programme.id }} onDone={close} />
        )}
      </Dialog>
    </>
  )
}
