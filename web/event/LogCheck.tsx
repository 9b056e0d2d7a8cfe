import { verifyLog } from '#domain/event/contract.ts'
import { listJobs } from '#domain/job/contract.ts'
import { hasEnded } from '#domain/job/job.ts'
import { useAct, useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { JobProgress } from '#web/job/JobProgress.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { VerificationResult } from './VerificationResult.tsx'

/** The last check of the log that the reader asked for, and the button that asks for one. */
export function LogCheck() {
  const { t } = useWords()
  const { rows } = useRead(listJobs, { query: { kind: 'verify_log', limit: 1 } })
  const { attempt, isSending, problem } = useAct(verifyLog)
  const last = rows[0]
  const ask = (
    <Button busy={isSending} onClick={() => void attempt({ body: { id: newRequestId() } })}>
      {t(last ? 'event.checkAgain' : 'event.checkStart')}
    </Button>
  )
  if (!last) return <EmptyState title={t('event.checkNone')} action={ask} />
  return (
    <div className="stack">
      <JobProgress id={last.id}>{({ result }) => <VerificationResult result={result} />}</JobProgress>
      <ProblemNotice problem={problem} />
      {hasEnded(last.state) && <div>{ask}</div>}
    </div>
  )
}
