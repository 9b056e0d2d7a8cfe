import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { chooseLanguage, signOut } from '#domain/session/contract.ts'
import { useAct } from '#web/api.ts'
import { chooseLargeText, chooseLook, type Look, looks, useDisplay } from '#web/display/display.ts'
import { paths } from '#web/paths.ts'
import { forgetUnsaved } from '#web/ui/form/unsaved.ts'
import { ChoiceMenu } from '#web/ui/ChoiceMenu.tsx'
import { useWords } from '#web/words/language.tsx'

/** How the pages are to look and speak, and the way out. It opens at once: it is loaded when asked for. */
export function PersonChoices({ trigger }: { trigger: ReactNode }) {
  const { t, language, choose } = useWords()
  const { look, largeText } = useDisplay()
  const choosing = useAct(chooseLanguage)
  const leaving = useAct(signOut)
  const navigate = useNavigate()
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
      trigger={trigger}
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
      actions={[
        { title: t('reminder.settings'), onChoose: () => void navigate(paths.reminderSettings) },
        { title: t('job.title'), onChoose: () => void navigate(paths.jobs) },
        { title: t('shell.signOut'), onChoose: () => void leave() },
      ]}
    />
  )
}

const lookWords = {
  auto: 'shell.lookAuto',
  light: 'shell.lookLight',
  dark: 'shell.lookDark',
  contrast: 'shell.lookContrast',
} as const satisfies Record<Look, string>
