import type { Contribution } from '#domain/task/task-detail.ts'
import { DueMark } from '#web/obligation/DueMark.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { Claims } from './Claims.tsx'
import styles from './Contributions.module.css'
import { Extensions } from './Extensions.tsx'
import { Owners } from './Owners.tsx'
import { stateStatus } from './state-status.ts'
import { StepActions } from './StepActions.tsx'

/** Each cooperating unit with its own part, its own date and its own steps. */
export function Contributions({ contributions }: { contributions: readonly Contribution[] }) {
  const { t, format } = useWords()
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
            </div>
            <div className={styles['steps']}>
              <StepActions work={part} kind="contribution" small />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
