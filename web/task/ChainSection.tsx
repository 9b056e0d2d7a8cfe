import { Link as RouterLink } from 'react-router'
import type { Link } from '#domain/task/cascade.ts'
import type { TaskDetail } from '#domain/task/task-detail.ts'
import { paths } from '#web/paths.ts'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './ChainSection.module.css'
import { stateStatus } from './state-status.ts'

/** The chain both ways: what this was made of, up to the first giver, and what was made of it, down to each person. */
export function ChainSection({ task }: { task: TaskDetail }) {
  const { t } = useWords()
  const { above, below } = task.chain
  if (above.length + below.length === 0) return null
  const isOpen = ({ state }: Link) => state !== 'accepted' && state !== 'cancelled'
  const open = below.filter(isOpen).length
  const sub = below.length > 0 ? t('task.childrenOpen', { open, all: below.length }) : undefined
  const top = above.at(-1)?.depth ?? 0
  return (
    <Section title={t('task.chain')} sub={sub}>
      <ol className={styles['chain']}>
        {above.map((link) => (
          <OneLink key={link.id} link={link} indent={top - link.depth} />
        ))}
        <li aria-current="true" style={{ paddingInlineStart: above.length * 16 }}>
          <p className="strong">{task.title}</p>
          <Bearer link={task} />
        </li>
        {below.map((link) => (
          <OneLink key={link.id} link={link} indent={above.length + link.depth} />
        ))}
      </ol>
    </Section>
  )
}

function OneLink({ link, indent }: { link: Link; indent: number }) {
  const { t, format } = useWords()
  return (
    <li style={{ paddingInlineStart: Math.max(indent, 0) * 16 }}>
      <p>
        {link.isSeen ? (
          <RouterLink to={paths.task(link.id)}>{link.title}</RouterLink>
        ) : (
          (link.title ?? t('task.titleLimited'))
        )}
      </p>
      <Bearer link={link} />
      <p className={styles['state']}>
        <StatusMark status={link.isOverdue ? 'overdue' : stateStatus[link.state]}>
          {t(`task.state_${link.state}`)}
        </StatusMark>
        <span className="quiet figures">
          {format.date(link.dueOn)} · {t('task.percentDone', { percent: link.progressPercent })}
        </span>
      </p>
    </li>
  )
}

/** Who gave it to whom. */
function Bearer({ link }: { link: Pick<Link, 'owedBy' | 'owedByPerson' | 'owedTo'> }) {
  const { t } = useWords()
  const to = link.owedByPerson?.name
    ? `${link.owedBy.shortName}, ${link.owedByPerson.name}`
    : link.owedBy.shortName
  return <p className="small quiet">{t('task.linkOf', { from: link.owedTo.shortName, to })}</p>
}
