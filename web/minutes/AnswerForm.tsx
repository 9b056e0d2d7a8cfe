import { useState } from 'react'
import { addConclusion } from '#domain/meeting/conclusion-contract.ts'
import type { Recommendation } from '#domain/recommendation/contract.ts'
import { directionDecisions } from '#domain/recommendation/recommendation.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

type Props = { meetingId: string; recommendation: Recommendation; onDone: () => void }

/** The word of the chair on one recommendation, kept as a conclusion that becomes a direction at closing. */
export function AnswerForm({ meetingId, recommendation, onDone }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { raisedBy, answering } = recommendation
  const units = useUnitOptions((unit) => unit.id !== raisedBy.id && unit.id !== answering.id)
  const form = useForm(addConclusion, {
    initial: { decision: '', text: '', forwardedToUnitId: null },
    along: { id, recommendationId: recommendation.id },
    params: { id: meetingId },
    draft: `minutes.answer.${recommendation.id}`,
    onDone,
  })
  return (
    <div className="stack">
      <blockquote className="strong">{recommendation.text}</blockquote>
      <Form form={form} submit={t('minutes.keepAnswer')}>
        <SelectField
          field={form.field('decision')}
          label={t('meeting.decision')}
          options={directionDecisions.map((value) => ({
            value,
            label: t(`recommendation.decision.${value}`),
          }))}
        />
        {form.values['decision'] === 'forward' && (
          <PickField field={form.field('forwardedToUnitId')} label={t('meeting.forwardTo')} options={units} />
        )}
        <TextArea field={form.field('text')} label={t('minutes.word')} rows={3} />
      </Form>
    </div>
  )
}
