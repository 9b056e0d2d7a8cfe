import { askOpinions } from '#domain/appraisal/command-contract.ts'
import { readAppraisalCatalogue } from '#domain/appraisal/catalogue-contract.ts'
import { useRead } from '#web/api.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import type { StepProps } from './AppraisalActions.tsx'

/** The units whose opinions are asked for; each owes one. */
export function AskOpinionsForm({ appraisal, onDone }: StepProps) {
  const { t } = useWords()
  const { types } = useRead(readAppraisalCatalogue)
  const units = useUnitOptions(({ id }) => id !== appraisal.draftedBy.id)
  const form = useForm(askOpinions, {
    initial: { unitIds: [] },
    along: { version: appraisal.version },
    params: { id: appraisal.id },
    onDone,
  })
  const days = types.find(({ id }) => id === appraisal.type.id)?.opinionDays ?? 0
  return (
    <Form form={form} submit={t('appraisal.ask')}>
      <PickManyField
        field={form.field('unitIds')}
        label={t('appraisal.askUnits')}
        hint={t('appraisal.askHint', { days })}
        options={units}
      />
    </Form>
  )
}
