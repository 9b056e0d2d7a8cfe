import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'

export function NotFoundPage() {
  const { t } = useWords()
  return (
    <Page title={t('shell.notFoundTitle')} sub={t('shell.notFoundBody')}>
      <div>
        <ButtonLink kind="primary" to={paths.home}>
          {t('shell.backToMine')}
        </ButtonLink>
      </div>
    </Page>
  )
}
