import { giveOpinion } from '#domain/appraisal/command-contract.ts'
import { opinionOutcomes } from '#domain/appraisal/lifecycle.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { AppraisalRead } from './AppraisalPage.tsx'
import type { Step } from './AppraisalSteps.tsx'

type Props = { appraisal: AppraisalRead; step: Step; onDone: () => void }

/** What the unit says of the draft. */
export function GiveOpinionForm({ appraisal, step, onDone }: Props) {
  const { t } = useWords()
  const form = useForm(giveOpinion, {
    initial: { outcome: '', text: '' },
    along: { version: step.version },
    params: { id: appraisal.id, stepId: step.id },
    draft: `give-opinion.${step.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('appraisal.give')}>
      <ChoiceField
        field={form.field('outcome')}
        label={t('appraisal.opinion')}
        options={opinionOutcomes.map((each) => ({ value: each, label: t(`appraisal.outcome.${each}`) }))}
      />
      <TextArea field={form.field('text')} label={t('appraisal.opinionText')} rows={5} />
    </Form>
  )
}
