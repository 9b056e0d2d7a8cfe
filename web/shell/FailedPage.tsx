import { useRouteError } from 'react-router'
import { ApiProblem } from '#web/api/problem.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** A page that did not come: what to do, and the id by which the administrator finds why. */
export function FailedPage({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const { t } = useWords()
  if (failure instanceof ApiProblem && failure.code === 'not_found') return <NotFoundPage />
  const isKnown = failure instanceof ApiProblem && failure.code !== 'unexpected'
  return (
    <Page title={t('shell.failedTitle')} sub={isKnown ? undefined : t('shell.failedBody')}>
      <ProblemNotice problem={failure} />
      <div>
        <Button kind="primary" onClick={onRetry}>
          {t('ui.tryAgain')}
        </Button>
      </div>
    </Page>
  )
}

/** The same where the router caught it: the code of a page that could not be loaded, for one. */
export function FailedRoute() {
  const failure = useRouteError()
  return <FailedPage failure={failure} onRetry={() => location.reload()} />
}
