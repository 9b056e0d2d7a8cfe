import { type Conclusion, editConclusion } from '#domain/meeting/conclusion-contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import { ConclusionFields } from './ConclusionFields.tsx'

type Props = { meetingId: string; conclusion: Conclusion; onDone: () => void }

export function EditConclusionForm({ meetingId, conclusion, onDone }: Props) {
  const { t } = useWords()
  const form = useForm(editConclusion, {
    initial: {
      text: conclusion.text,
      leadUnitId: conclusion.leadUnit?.id ?? null,
      cooperatingUnitIds: conclusion.cooperatingUnits.map(({ id }) => id),
      dueOn: conclusion.dueOn,
      requiredQuality: conclusion.requiredQuality,
      recommendationId: conclusion.recommendation?.id ?? null,
      decision: conclusion.decision,
      forwardedToUnitId: conclusion.forwardedTo?.id ?? null,
    },
    along: { version: conclusion.version },
    params: { id: meetingId, conclusionId: conclusion.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('meeting.saveConclusion')}>
      <ConclusionFields field={form.field} />
    </Form>
  )
}
