import { ApiProblem, problemSentence } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** What went wrong with a request, in a sentence with the way on, to try again where that may help; the request's id where it is no one's mistake. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t, find } = useWords()
  if (!problem) return null
  const isOurs = problem instanceof ApiProblem && problem.code === 'unexpected'
  const isRefused = problem instanceof ApiProblem && problem.code === 'forbidden'
  const requestId = isOurs ? problem.body.requestId : undefined
  return (
    <Notice
      kind="refused"
      title={problemSentence(find, problem)}
      actions={
        onRetry &&
        !isRefused && (
          <Button small onClick={onRetry}>
            {t('ui.tryAgain')}
          </Button>
        )
      }
    >
      {requestId && <span className="quiet small">{t('shell.requestId', { id: requestId })}</span>}
    </Notice>
  )
}
