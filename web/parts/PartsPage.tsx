import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'

export function PartsPage() {
  const { t } = useWords()
  return <Page title={t('shell.parts')}>…</Page>
}
