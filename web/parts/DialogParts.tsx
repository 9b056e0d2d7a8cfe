import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { SideSheet } from '#web/ui/SideSheet.tsx'
import { useActions } from '#web/shell/actions.ts'
import { useWords } from '#web/words/language.tsx'
import { TraceParts } from './TraceParts.tsx'

type Opened = 'dialog' | 'sheet' | null

export function DialogParts() {
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  useActions([
    { title: t('parts.dialogs'), key: 'd', run: () => setOpened('dialog') },
    { title: t('parts.trace'), why: t('reason.only_the_administrator'), run: close },
  ])
  return (
    <div className="row">
      <Button onClick={() => setOpened('dialog')}>{t('parts.dialogs')}</Button>
      <Button onClick={() => setOpened('sheet')}>{t('parts.trace')}</Button>
      <Dialog open={opened === 'dialog'} onClose={close} title={t('parts.dialogs')}>
        <TraceParts />
      </Dialog>
      <SideSheet open={opened === 'sheet'} onClose={close} title={t('parts.trace')}>
        <TraceParts />
      </SideSheet>
    </div>
  )
}
