import { useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import type { Contribution, TaskDetail } from '#domain/task/task-detail.ts'
import { DueMark } from '#web/obligation/DueMark.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { Claims } from './Claims.tsx'
import styles from './Contributions.module.css'
import { Extensions } from './Extensions.tsx'
import { DueIn } from './DueIn.tsx'
import { Owners } from './Owners.tsx'
import { ChangePartForm } from './PartForms.tsx'
import { stateStatus } from './state-status.ts'
import { StepActions } from './StepActions.tsx'

/** Each cooperating unit with its own part, its own date and its own steps. */
export function Contributions({ task }: { task: TaskDetail }) {
  const { t, format } = useWords()
  const { contributions } = task
  if (contributions.length === 0) return null
  return (
    <Section title={t('task.cooperating')} sub={contributions.length}>
      <ul>
        {contributions.map((part) => (
          <li key={part.id} className={styles['part']}>
            <div>
              <p className="strong">{part.owedBy.name}</p>
              <p>{part.part}</p>
              <p className="small">
                <StatusMark status={stateStatus[part.state]}>{t(`task.state_${part.state}`)}</StatusMark>
                {part.owedByPerson?.name && <span className="quiet"> · {part.owedByPerson.name}</span>}
                {part.quality && <span className="quiet"> · {t(`task.quality_${part.quality}`)}</span>}
              </p>
              {part.contests.length + part.transfers.length > 0 && (
                <Owners contests={part.contests} transfers={part.transfers} />
              )}
              {part.extensionsAsked.length > 0 && <Extensions extensions={part.extensionsAsked} />}
              {part.submissions.length > 0 && <Claims submissions={part.submissions} />}
            </div>
            <div className={styles['end']}>
              <DueMark row={part} />
              <span className="quiet figures">{format.date(part.dueOn)}</span>
              <DueIn term={part.dueIn} />
            </div>
            <div className={styles['steps']}>
              <StepActions work={part} kind="contribution" small />
              <ChangePart task={task} part={part} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Offered to the giver and the lead unit alone, while the part is open. */
function ChangePart({ task, part }: { task: TaskDetail; part: Contribution }) {
  const { t, why } = useWords()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const isOver = part.verifiedOn !== null || part.cancelledOn !== null
  const { arrangeParts } = task.can
  if (isOver || (!arrangeParts.allowed && arrangeParts.reason === 'only_giver_or_lead')) return null
  return (
    <>
      <Button
        small
        why={why(part.state === 'submitted' ? waits : arrangeParts)}
        onClick={() => setOpen(true)}
      >
        {t('task.changePart')}
      </Button>
      <Dialog open={isOpen} onClose={close} title={t('task.changePart')}>
        <div className="stack">
          <p className="soft">{part.owedBy.name}</p>
          <ChangePartForm task={task} part={part} onDone={close} />
        </div>
      </Dialog>
    </>
  )
}

const waits: Decision = { allowed: false, reason: 'waits_for_decision' }
