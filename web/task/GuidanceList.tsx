import { type Guidance, readGuidance } from '#domain/task/guidance-contract.ts'
import { useAct } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Claims.module.css'
import { FileList } from './FileList.tsx'

/** The guidance that goes along with a task, who has read it, and which units below have not. */
export function GuidanceList({ taskId, guidance }: { taskId: string; guidance: readonly Guidance[] }) {
  const { t } = useWords()
  if (guidance.length === 0) return null
  return (
    <Section title={t('task.guidance')} sub={guidance.length}>
      <ol className={styles['claims']}>
        {guidance.map((each) => (
          <OneGuidance key={each.id} taskId={taskId} guidance={each} />
        ))}
      </ol>
    </Section>
  )
}

function OneGuidance({ taskId, guidance }: { taskId: string; guidance: Guidance }) {
  const { t, format } = useWords()
  const { personId } = useSession()
  const act = useAct(readGuidance)
  const mine = guidance.readings.some((reading) => reading.person.id === personId)
  const readers = guidance.readings.map(({ person: reader, unit, readOn }) =>
    t('task.readBy', { person: reader.name ?? '–', unit: unit.shortName, date: format.date(readOn) }),
  )
  const read = () => void act.attempt({ params: { id: taskId, guidanceId: guidance.id }, body: {} })
  return (
    <li>
      <p className="quiet small">
        {t('task.guidanceOf', { person: guidance.givenBy.name ?? '–', date: format.date(guidance.givenOn) })}
      </p>
      <p className={styles['note']}>{guidance.text}</p>
      <FileList files={guidance.files} />
      <p className="small">
        {readers.length > 0 ? readers.join(' · ') : <span className="quiet">{t('task.readByNobody')}</span>}
      </p>
      {guidance.unreadBy.length > 0 && (
        <p className="small soft">
          {t('task.unreadBy', { units: guidance.unreadBy.map(({ shortName }) => shortName).join(', ') })}
        </p>
      )}
      {guidance.can.read.allowed && !mine && (
        <Button small busy={act.isSending} onClick={read}>
          {t('task.confirmRead')}
        </Button>
      )}
      <ProblemNotice problem={act.problem} />
    </li>
  )
}
