import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = {
  name: string
  /** Where it stands, as the server said. */
  where: unknown
  /** A person looked and says why it is no stamp. */
  onDecide: (reason: string) => void
  onForget: () => void
}

/** A file that was held unsaved because something in it looks like a secrecy stamp, and the two decisions about it. */
export function HeldByStamp({ name, where, onDecide, onForget }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isSecret, setSecret] = useState(false)
  const forget = (
    <Button small onClick={onForget}>
      {t('file.forget')}
    </Button>
  )
  if (isSecret)
    return (
      <Notice kind="refused" title={t('intake.secretTitle')} actions={forget}>
        {t('intake.secretBody')}
      </Notice>
    )
  const why = reason.trim() === '' ? t('field.required') : null
  return (
    <Notice
      kind="refused"
      title={t('intake.stampTitle')}
      actions={
        <>
          <Button small why={why} onClick={() => onDecide(reason.trim())}>
            {t('intake.stampNone')}
          </Button>
          <Button small onClick={() => setSecret(true)}>
            {t('file.stampIsSecret')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <b>{name}</b> · {t(where === 'file_name' ? 'intake.stampInName' : 'intake.stampInText')}{' '}
          {t('intake.stampBody')}
        </p>
        <TextField
          field={bind('stamp-reason', reason, (value) => setReason(String(value)))}
          label={t('file.stampWhy')}
          hint={t('file.stampWhyHint')}
          maxLength={300}
        />
      </div>
    </Notice>
  )
}
