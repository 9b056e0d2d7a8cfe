import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { useRouteError } from 'react-router'

/** A page that broke: what to do, and the id by which the administrator finds why. */
export function FailedPage() {
  const { t } = useWords()
  const failure = useRouteError()
  return (
    <Page title={t('shell.failedTitle')} sub={t('shell.failedBody')}>
      <ProblemNotice problem={failure} />
      <div>
        <Button kind="primary" onClick={() => location.reload()}>
          {t('ui.tryAgain')}
        </Button>
      </div>
    </Page>
  )
}
