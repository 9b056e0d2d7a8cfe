import { Link } from 'react-router'
import type { Block, TaskDetail } from '#domain/task/task-detail.ts'
import { unblockTask } from '#domain/task/whole-contract.ts'
import { useAct } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Claims.module.css'

/** The difficulties that hold a task up; one that is closed holds nothing up any more. */
export function Blocks({ task }: { task: TaskDetail }) {
  const { t } = useWords()
  if (task.blocks.length === 0) return null
  return (
    <Section title={t('task.blocks')} sub={task.blocks.filter(({ isOpen }) => isOpen).length || undefined}>
      <ol className={styles['claims']}>
        {task.blocks.map((block) => (
          <OneBlock key={block.id} task={task} block={block} />
        ))}
      </ol>
    </Section>
  )
}

function OneBlock({ task, block }: { task: TaskDetail; block: Block }) {
  const { t, format } = useWords()
  const act = useAct(unblockTask)
  const remove = () =>
    void act.attempt({ params: { id: task.id, blockId: block.id }, body: { version: task.version } })
  const ended = block.removedOn ?? block.difficulty.closedOn
  return (
    <li>
      <p className={styles['note']}>
        <Link to={paths.difficulty(block.difficulty.id)}>{block.difficulty.text}</Link>
      </p>
      <p className="small quiet">
        {t('task.blockedBy', { person: block.blockedBy.name ?? '–', date: format.date(block.blockedOn) })}
      </p>
      <StatusMark status={block.isOpen ? 'due_soon' : 'accepted'}>
        {block.isOpen ? t('task.blocked') : t('task.unblockedOn', { date: format.date(ended) })}
      </StatusMark>
      {block.isOpen && task.can.block.allowed && (
        <Button small busy={act.isSending} onClick={remove}>
          {t('task.unblock')}
        </Button>
      )}
      <ProblemNotice problem={act.problem} />
    </li>
  )
}
