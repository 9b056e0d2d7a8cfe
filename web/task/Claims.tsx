import type { TaskDetail } from '#domain/task/task-detail.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Claims.module.css'
import { FileList } from './FileList.tsx'

type Submission = TaskDetail['submissions'][number]

/** Each time it was said to be done, with its evidence, and what was decided. */
export function Claims({ submissions }: { submissions: readonly Submission[] }) {
  const { t } = useWords()
  if (submissions.length === 0) return <p className="quiet">{t('task.noClaims')}</p>
  return (
    <ol className={styles['claims']}>
      {submissions.map((submission) => (
        <Claim key={submission.id} submission={submission} />
      ))}
    </ol>
  )
}

function Claim({ submission }: { submission: Submission }) {
  const { t, format } = useWords()
  const by = submission.submittedBy.name ?? '–'
  return (
    <li>
      <p className="quiet small">
        {t('task.claimOf', { person: by, date: format.date(submission.submittedOn) })}
      </p>
      <p className={styles['note']}>{submission.note}</p>
      <FileList files={submission.evidence} />
      {submission.evidenceOmittedReason && (
        <p className="soft small">{t('task.noEvidence', { reason: submission.evidenceOmittedReason })}</p>
      )}
      {submission.openContributionsReason && (
        <p className="soft small">
          {t('task.overOpenParts', { reason: submission.openContributionsReason })}
        </p>
      )}
      <Decision submission={submission} />
    </li>
  )
}

function Decision({ submission }: { submission: Submission }) {
  const { t, format } = useWords()
  if (submission.decision === null) return <StatusMark status="submitted">{t('task.claimWaits')}</StatusMark>
  const said = { person: submission.decidedBy?.name ?? '–', date: format.date(submission.decidedOn) }
  const isAccepted = submission.decision === 'accepted'
  return (
    <div className={styles['decision']}>
      <StatusMark status={isAccepted ? 'accepted' : 'returned'}>
        {t(isAccepted ? 'task.claimAccepted' : 'task.claimReturned', said)}
        {submission.quality && ` · ${t(`task.quality_${submission.quality}`)}`}
      </StatusMark>
      {submission.reason && <p className={styles['note']}>{submission.reason}</p>}
    </div>
  )
}
