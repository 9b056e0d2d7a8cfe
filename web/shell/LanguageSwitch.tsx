import { useWords } from '#web/words/language.tsx'
import { Button } from '#web/ui/Button.tsx'

/** To the other language, named in itself. */
export function LanguageSwitch() {
  const { t, language, choose } = useWords()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <Button kind="quiet" small lang={other} onClick={() => choose(other)}>
      {other === 'en' ? t('shell.english') : t('shell.vietnamese')}
    </Button>
  )
}
