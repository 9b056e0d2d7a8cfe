import type { Contest, Transfer } from '#domain/task/changed-terms.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Claims.module.css'

type Props = { contests: readonly Contest[]; transfers: readonly Transfer[] }

/** Whose work it is: where that was contested, and from which unit to which it passed. */
export function Owners({ contests, transfers }: Props) {
  const { t, format } = useWords()
  return (
    <ol className={styles['claims']}>
      {contests.map((contest) => (
        <OneContest key={contest.id} contest={contest} />
      ))}
      {transfers.map((transfer) => (
        <li key={transfer.id}>
          <p>{t('task.transferred', { from: transfer.from.name, to: transfer.to.name })}</p>
          <p className="quiet small">
            {transfer.decidedBy.name} · {format.date(transfer.decidedOn)}
          </p>
          <p className={styles['note']}>{transfer.reason}</p>
        </li>
      ))}
    </ol>
  )
}

function OneContest({ contest }: { contest: Contest }) {
  const { t, format } = useWords()
  const said = { unit: contest.unit.name, proposed: contest.proposedUnit.name }
  const decided = { person: contest.decidedBy?.name ?? '–', date: format.date(contest.decidedOn) }
  return (
    <li>
      <p className="quiet small">
        {contest.contestedBy.name} · {format.date(contest.contestedOn)}
      </p>
      <p>{t('task.contested', said)}</p>
      <p className={styles['note']}>{contest.reason}</p>
      {contest.decision === null ? (
        <StatusMark status="submitted">{t('task.contestWaits')}</StatusMark>
      ) : (
        <div className={styles['decision']}>
          <StatusMark status={contest.decision === 'agreed' ? 'accepted' : 'returned'}>
            {t(contest.decision === 'agreed' ? 'task.contestAgreed' : 'task.contestInsisted', decided)}
          </StatusMark>
          {contest.decisionReason && <p className={styles['note']}>{contest.decisionReason}</p>}
        </div>
      )}
    </li>
  )
}
