import { Button } from '#web/ui/Button.tsx'
import { copyText } from '#web/ui/copy-text.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'

/** The secret of a receiver, the only time that it is shown. */
export function SecretNotice({ secret }: { secret: string }) {
  const { t } = useWords()
  return (
    <Notice
      kind="done"
      title={t('outgoing.secret')}
      actions={
        <Button small onClick={() => void copyText(secret)}>
          {t('outgoing.copy')}
        </Button>
      }
    >
      <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
    </Notice>
  )
}
