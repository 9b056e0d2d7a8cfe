import { chooseLanguage, signOut } from '#domain/session/contract.ts'
import { useAct } from '#web/api.ts'
import { chooseLargeText, chooseLook, type Look, looks, useDisplay } from '#web/display/display.ts'
import { useSession } from '#web/session/use-session.ts'
import { forgetUnsaved } from '#web/ui/form/unsaved.ts'
import { ChoiceMenu } from '#web/ui/ChoiceMenu.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './PersonMenu.module.css'

/** Who is at work, and how the pages are to look and speak for them. */
export function PersonMenu() {
  const { t, language, choose } = useWords()
  const { look, largeText } = useDisplay()
  const session = useSession()
  const choosing = useAct(chooseLanguage)
  const leaving = useAct(signOut)
  const position = session.positions[0]
  const name = position?.title ?? session.name ?? ''
  const speak = (next: 'vi' | 'en') => {
    choose(next)
    void choosing.attempt({ body: { language: next } })
  }
  const leave = async () => {
    await leaving.attempt({})
    forgetUnsaved()
    sessionStorage.clear()
    location.assign('/')
  }
  return (
    <ChoiceMenu
      label={t('shell.account')}
      trigger={
        <span className={styles['person']}>
          <span className="strong">{name}</span>
          <span className="quiet">{position?.unit.name}</span>
        </span>
      }
      groups={[
        {
          title: t('shell.language'),
          value: language,
          options: [
            { value: 'vi', label: t('shell.vietnamese') },
            { value: 'en', label: t('shell.english') },
          ],
          onChoose: (value) => speak(value === 'en' ? 'en' : 'vi'),
        },
        {
          title: t('shell.look'),
          value: look,
          options: looks.map((one) => ({ value: one, label: t(lookWords[one]) })),
          onChoose: (value) => chooseLook(looks.find((one) => one === value) ?? 'auto'),
        },
      ]}
      check={{ title: t('shell.largeText'), value: largeText, onChange: chooseLargeText }}
      actions={[{ title: t('shell.signOut'), onChoose: () => void leave() }]}
    />
  )
}

const lookWords = {
  auto: 'shell.lookAuto',
  light: 'shell.lookLight',
  dark: 'shell.lookDark',
  contrast: 'shell.lookContrast',
} as const satisfies Record<Look, string>
