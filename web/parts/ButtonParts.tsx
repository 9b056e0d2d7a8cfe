import { paths } from '#web/paths.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'

const nothing = (): void => undefined

export function ButtonParts() {
  const { t } = useWords()
  return (
    <div className="stack">
      <div className="row">
        <Button kind="primary">{t('ui.save')}</Button>
        <Button>{t('ui.cancel')}</Button>
        <Button kind="quiet">{t('ui.copyTable')}</Button>
        <ButtonLink to={paths.parts}>{t('ui.open')}</ButtonLink>
        <ActionMenu
          actions={[
            { title: t('ui.open'), onChoose: nothing },
            { title: t('ui.save'), why: t('reason.only_the_administrator'), onChoose: nothing },
          ]}
        />
      </div>
      <div className="row">
        <Button small>{t('ui.tryAgain')}</Button>
        <Button small kind="primary" busy>
          {t('ui.sending')}
        </Button>
        <Button small why={t('reason.only_the_administrator')}>
          {t('ui.choose')}
        </Button>
      </div>
      <Button kind="primary" why={t('reason.only_the_administrator')} whyShown>
        {t('ui.save')}
      </Button>
    </div>
  )
}
