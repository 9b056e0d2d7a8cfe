import { type FormEvent, useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { QuickFill } from './QuickFill.tsx'
import styles from './Proposal.module.css'

type Props = { isSaving: boolean; onDrop: (reason: string) => void; onCancel: () => void }

const reasons = ['notOne', 'twice', 'elsewhere'] as const

/** Dropping a proposal asks why; the usual answers are one press away. */
export function DropForm({ isSaving, onDrop, onCancel }: Props) {
  const { t, find } = useWords()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && !isSaving) onDrop(reason)
  }
  const field = bind('dismissed-reason', reason, (value) => setReason(String(value)))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the field in it
    <form
      className={styles['form']}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <div>
        <TextField
          field={{ ...field, problem: isMissing && reason === '' ? find('field.required') : null }}
          label={t('intake.field.dismissedReason')}
          maxLength={500}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a press, the answer is what comes next
          autoFocus
        />
        <QuickFill
          fills={reasons.map((one) => ({
            label: t(`intake.dropReason.${one}`),
            value: t(`intake.dropReason.${one}`),
          }))}
          onFill={onDrop}
        />
      </div>
      <div className="row">
        <Button small type="submit" busy={isSaving}>
          {t('intake.dropIt')}
        </Button>
        <Button small kind="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
