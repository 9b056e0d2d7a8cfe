import type { Extension } from '#domain/task/changed-terms.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Claims.module.css'

/** Each later date asked for or given, with the reason and what was decided. */
export function Extensions({ extensions }: { extensions: readonly Extension[] }) {
  return (
    <ol className={styles['claims']}>
      {extensions.map((extension) => (
        <OneExtension key={extension.id} extension={extension} />
      ))}
    </ol>
  )
}

function OneExtension({ extension }: { extension: Extension }) {
  const { t, format } = useWords()
  const { askedBy, decidedBy } = extension
  const said = {
    person: (askedBy ?? decidedBy)?.name ?? '–',
    date: format.date(extension.askedOn),
    from: format.date(extension.dueOnBefore),
    to: format.date(extension.proposedDueOn),
  }
  return (
    <li>
      <p className="quiet small">{t(askedBy ? 'task.extensionAsked' : 'task.extensionOwn', said)}</p>
      <p className={styles['note']}>{extension.reason}</p>
      {askedBy && <Decision extension={extension} />}
    </li>
  )
}

function Decision({ extension }: { extension: Extension }) {
  const { t, format } = useWords()
  if (extension.decision === null)
    return <StatusMark status="submitted">{t('task.extensionWaits')}</StatusMark>
  const said = { person: extension.decidedBy?.name ?? '–', date: format.date(extension.decidedOn) }
  const isGranted = extension.decision === 'granted'
  return (
    <div className={styles['decision']}>
      <StatusMark status={isGranted ? 'accepted' : 'returned'}>
        {isGranted
          ? t('task.extensionGranted', { ...said, due: format.date(extension.grantedDueOn) })
          : t('task.extensionRefused', said)}
      </StatusMark>
      {extension.decisionReason && <p className={styles['note']}>{extension.decisionReason}</p>}
    </div>
  )
}
