import { useState } from 'react'
import { readBulletin, setBulletin } from '#domain/bulletin/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** Whether people without an account read the bulletin, and where; the administrator says so. */
export function PublicBulletin() {
  const { t, why } = useWords()
  const bulletin = useRead(readBulletin)
  const [isSetting, setSetting] = useState(false)
  return (
    <>
      <p>
        {bulletin.isPublic ? (
          <a href={bulletin.publicPath}>{t('bulletin.publicOpen', { path: bulletin.publicPath })}</a>
        ) : (
          t('bulletin.publicClosed')
        )}
      </p>
      <Button small why={why(bulletin.can.change)} onClick={() => setSetting(true)}>
        {t('bulletin.publicSet')}
      </Button>
      <Dialog open={isSetting} onClose={() => setSetting(false)} title={t('bulletin.publicSet')}>
        <SettingForm bulletin={bulletin} onDone={() => setSetting(false)} />
      </Dialog>
    </>
  )
}

type Props = { bulletin: ResponseOf<typeof readBulletin>; onDone: () => void }

function SettingForm({ bulletin, onDone }: Props) {
  const { t } = useWords()
  const form = useForm(setBulletin, {
    initial: { title: bulletin.title, isPublic: bulletin.isPublic },
    along: { version: bulletin.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('bulletin.publicSave')}>
      <TextField field={form.field('title')} label={t('bulletin.publicTitle')} />
      <CheckboxField field={form.field('isPublic')} label={t('bulletin.public')} />
    </Form>
  )
}
