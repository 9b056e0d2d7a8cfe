import { BeforeAfter } from '#web/file/OldLetters.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { OldText } from './use-read-in.ts'

type Props = { text: OldText; onAgree: (encoding: OldText['encoding']) => void }

/** The text stands in an old encoding: a person compares before and after, and agrees that it is read so. */
export function OldTextNotice({ text, onAgree }: Props) {
  const { t } = useWords()
  return (
    <Notice
      title={t('file.oldLetters', { encoding: text.encoding })}
      actions={<Button onClick={() => onAgree(text.encoding)}>{t('intake.readConverted')}</Button>}
    >
      <div className="stack">
        <p>{t('intake.oldTextHint')}</p>
        <BeforeAfter pairs={[text]} />
      </div>
    </Notice>
  )
}
