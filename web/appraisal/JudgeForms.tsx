import { approveDraft, passDraft, returnDraft, sendBackDraft } from '#domain/appraisal/command-contract.ts'
import { qualityMarks } from '#domain/obligation/obligation.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { StepProps } from './AppraisalActions.tsx'
import { CauseFields } from './CauseFields.tsx'

/** The draft passes, with what is said of its quality. */
export function PassForm({ appraisal, onDone }: StepProps) {
  const { t } = useWords()
  const form = useForm(passDraft, {
    initial: { quality: '', text: null },
    along: { version: appraisal.version },
    params: { id: appraisal.id },
    draft: `pass-draft.${appraisal.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('appraisal.pass')}>
      <ChoiceField
        field={form.field('quality')}
        label={t('appraisal.quality')}
        options={qualityMarks.map((mark) => ({ value: mark, label: t(`appraisal.quality.${mark}`) }))}
      />
      <TextArea field={form.field('text')} label={t('appraisal.text')} rows={4} optional />
    </Form>
  )
}

/** Whoever decides approves; the register issues. */
export function ApproveForm({ appraisal, onDone }: StepProps) {
  const { t } = useWords()
  const form = useForm(approveDraft, {
    initial: { text: null },
    along: { version: appraisal.version },
    params: { id: appraisal.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('appraisal.approve')}>
      <TextArea field={form.field('text')} label={t('appraisal.text')} rows={3} optional />
    </Form>
  )
}

export const ReturnForm = (props: StepProps) => <BackForm {...props} step="return" />
export const SendBackForm = (props: StepProps) => <BackForm {...props} step="sendBack" />

const routes = { return: returnDraft, sendBack: sendBackDraft }

/** It comes back, with causes by kind and what is to be mended. */
function BackForm({ appraisal, onDone, step }: StepProps & { step: keyof typeof routes }) {
  const { t } = useWords()
  const form = useForm(routes[step], {
    initial: { causes: [{ causeId: '', note: null }], text: null },
    along: { version: appraisal.version },
    params: { id: appraisal.id },
    draft: `${step}-draft.${appraisal.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t(`appraisal.${step}`)}>
      <CauseFields form={form} />
      <TextArea field={form.field('text')} label={t('appraisal.text')} rows={4} optional />
    </Form>
  )
}
