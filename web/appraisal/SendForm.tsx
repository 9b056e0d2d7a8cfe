import { sendToAppraisal } from '#domain/appraisal/command-contract.ts'
import { PaperField, useOneFile } from '#web/funding/PaperField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { StepProps } from './AppraisalActions.tsx'

/** Sends the draft to the appraiser, with a new version where there is one. */
export function SendForm({ appraisal, onDone }: StepProps) {
  const { t } = useWords()
  const form = useForm(sendToAppraisal, {
    initial: { fileId: null, note: null },
    along: { version: appraisal.version },
    params: { id: appraisal.id },
    onDone,
  })
  const paper = useOneFile(form)
  return (
    <Form form={form} submit={t('appraisal.send')} why={paper.why}>
      <p className="quiet">{t('appraisal.newVersionHint')}</p>
      <PaperField paper={paper} label={t('appraisal.newVersion')} />
      <TextField field={form.field('note')} label={t('appraisal.versionNote')} optional />
    </Form>
  )
}
