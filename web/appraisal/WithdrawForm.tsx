import { withdrawDraft } from '#domain/appraisal/command-contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { StepProps } from './AppraisalActions.tsx'

/** Gives the draft up, with the reason. */
export function WithdrawForm({ appraisal, onDone }: StepProps) {
  const { t } = useWords()
  const form = useForm(withdrawDraft, {
    initial: { reason: '' },
    along: { version: appraisal.version },
    params: { id: appraisal.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('appraisal.withdraw')}>
      <TextArea field={form.field('reason')} label={t('appraisal.withdrawReason')} rows={3} />
    </Form>
  )
}
