import { isCalendarDate } from '#domain/calendar/date.ts'
import { type Conclusion, editConclusion } from '#domain/meeting/conclusion-contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { ConclusionFields } from './ConclusionFields.tsx'

type Props = { meetingId: string; conclusion: Conclusion; onDone: () => void }

export function EditConclusionForm({ meetingId, conclusion, onDone }: Props) {
  const { t, format } = useWords()
  const form = useForm(editConclusion, {
    initial: {
      text: conclusion.text,
      leadUnitId: conclusion.leadUnit?.id ?? null,
      cooperatingUnitIds: conclusion.cooperatingUnits.map(({ id }) => id),
      dueOn: conclusion.dueOn,
      dueIn: conclusion.dueIn,
      rhythm: conclusion.rhythm,
      requiredQuality: conclusion.requiredQuality,
      recommendationId: conclusion.recommendation?.id ?? null,
      decision: conclusion.decision,
      forwardedToUnitId: conclusion.forwardedTo?.id ?? null,
    },
    along: { version: conclusion.version },
    params: { id: meetingId, conclusionId: conclusion.id },
    onDone,
  })
  const units = useUnitOptions()
  const nameOf = (id: unknown) => units.find(({ value }) => value === id)?.label
  const shown = (value: string) => (isCalendarDate(value) ? format.date(value) : (nameOf(value) ?? value))
  const show = (_name: string, value: unknown) =>
    [value]
      .flat()
      .map((one) => shown(textOf(one)))
      .join(', ') || '–'
  return (
    <Form form={form} submit={t('meeting.saveConclusion')} show={show}>
      <ConclusionFields form={form} />
    </Form>
  )
}
