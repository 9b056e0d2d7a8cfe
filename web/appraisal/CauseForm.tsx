import { useState } from 'react'
import { type ReturnCause, keepReturnCause } from '#domain/appraisal/catalogue-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { cause: ReturnCause | null; next: number; onDone: () => void }

/** A cause of return; one that is retired is offered no more. */
export function CauseForm({ cause, next, onDone }: Props) {
  const { t } = useWords()
  const [newId] = useState(newRequestId)
  const form = useForm(keepReturnCause, {
    initial: {
      name: cause?.name ?? '',
      ordinal: cause?.ordinal ?? next,
      isRetired: Boolean(cause?.retiredOn),
    },
    along: { id: cause?.id ?? newId, version: cause?.version ?? null },
    onDone,
  })
  return (
    <Form form={form} submit={t(cause ? 'appraisal.correctCause' : 'appraisal.keepCause')}>
      <TextField field={form.field('name')} label={t('appraisal.causeName')} />
      <NumberField field={form.field('ordinal')} label={t('appraisal.ordinal')} as="integer" />
      {cause && <CheckboxField field={form.field('isRetired')} label={t('appraisal.retired')} />}
    </Form>
  )
}
