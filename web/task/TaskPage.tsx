import { Link, useParams } from 'react-router'
import { getTask } from '#domain/task/contract.ts'
import type { TaskDetail } from '#domain/task/task-detail.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SourceQuote } from '#web/ui/SourceQuote.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { RemindersOf } from '#web/reminder/RemindersOf.tsx'
import { sourceOf } from '#web/obligation/source-text.ts'
import { Blocks } from './Blocks.tsx'
import { ChainSection } from './ChainSection.tsx'
import { Claims } from './Claims.tsx'
import { Contributions } from './Contributions.tsx'
import { Extensions } from './Extensions.tsx'
import { Holding } from './Holding.tsx'
import { GuidanceList } from './GuidanceList.tsx'
import { History } from './History.tsx'
import { Owners } from './Owners.tsx'
import { stateStatus } from './state-status.ts'
import { StepActions } from './StepActions.tsx'
import { Successions } from './Successions.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import { TaskTerms } from './TaskTerms.tsx'

/** One task: what is required and by when, where it comes from, who does which part, what was claimed, what happened. */
export function TaskPage() {
  const { id = '' } = useParams()
  return (
    <Waiting lines={10}>
      <Task id={id} />
    </Waiting>
  )
}

function Task({ id }: { id: string }) {
  const { t } = useWords()
  const task = useRead(getTask, { params: { id } })
  return (
    <Page
      title={task.title}
      sub={
        <span className="row">
          {t('task.number', { number: task.number, year: task.year })} ·{' '}
          <StatusMark status={stateStatus[task.state]}>{t(`task.state_${task.state}`)}</StatusMark>
          {task.isBlocked && <StatusMark status="due_soon">{t('task.blocked')}</StatusMark>}
          {task.confidentiality === 'limited' && <span>{t('task.confidentiality_limited')}</span>}
          {task.starred && <span className="strong">★ {t('task.starred')}</span>}
        </span>
      }
      crumbs={[{ title: t('task.title'), to: paths.tasks }]}
      actions={<StepActions work={task} kind="task" />}
    >
      <div className="withAside">
        <div className="stack">
          <TaskTerms task={task} />
          <TaskSource task={task} />
          <Successions task={task} />
          <Blocks task={task} />
          <ChainSection task={task} />
          <GuidanceList taskId={task.id} guidance={task.guidance} />
          <Holding spans={task.holding} />
          <Contributions task={task} />
          {task.contests.length + task.transfers.length > 0 && (
            <Section title={t('task.owners')}>
              <Owners contests={task.contests} transfers={task.transfers} />
            </Section>
          )}
          {task.extensionsAsked.length > 0 && (
            <Section title={t('task.extensions')} sub={task.extensionsAsked.length}>
              <Extensions extensions={task.extensionsAsked} />
            </Section>
          )}
          <Section title={t('task.claims')} sub={task.submissions.length || undefined}>
            <Claims submissions={task.submissions} />
          </Section>
        </div>
        <aside className="stack">
          <TaskFacts task={task} />
          <RemindersOf id={task.id} />
          <Section title={t('task.history')}>
            <History entries={task.history} />
          </Section>
        </aside>
      </div>
    </Page>
  )
}

function TaskSource({ task }: { task: TaskDetail }) {
  const { t, format } = useWords()
  const source = sourceOf(task.source, t, format)
  if (!source && !task.sourceSentence && !task.description) return null
  const document = source?.text ?? t('task.noSource')
  return (
    <Section title={t('task.source')}>
      <div className="stack">
        {task.sourceSentence ? (
          <SourceQuote
            sentence={task.sourceSentence}
            document={document}
            {...(source?.to ? { to: source.to } : {})}
          />
        ) : (
          <p>{source?.to ? <Link to={source.to}>{document}</Link> : document}</p>
        )}
        {task.description && <p style={{ whiteSpace: 'pre-line' }}>{task.description}</p>}
      </div>
    </Section>
  )
}
