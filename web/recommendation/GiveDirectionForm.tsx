import { useState } from 'react'
import { giveDirection, readRecommendation } from '#domain/recommendation/contract.ts'
import { directionDecisions } from '#domain/recommendation/recommendation.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { DirectedTaskFields } from './DirectedTaskFields.tsx'

/** Accept, refuse with the reason, ask for more, or forward; the office names whose word it records. */
export function GiveDirectionForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t, format, why } = useWords()
  const recommendation = useRead(readRecommendation, { params: { id } })
  const { leaders, mustName, raisedBy, answering } = recommendation
  const [directionId] = useState(newRequestId)
  const units = useUnitOptions((unit) => unit.id !== raisedBy.id && unit.id !== answering.id)
  const leads = useUnitOptions()
  const form = useForm(giveDirection, {
    initial: {
      decision: '',
      text: '',
      forwardedToUnitId: null,
      answerDueOn: null,
      givenById: mustName && leaders.length === 1 ? (leaders[0]?.id ?? null) : null,
    },
    along: { id: directionId, version: recommendation.version },
    params: { id },
    draft: `direction.${id}`,
    onDone,
  })
  return (
    <div className="stack">
      <blockquote className="strong">{recommendation.text}</blockquote>
      <Form form={form} submit={t('recommendation.direct')} why={why(recommendation.can.direct)}>
        <SelectField
          field={form.field('decision')}
          label={t('recommendation.decision')}
          options={directionDecisions.map((value) => ({
            value,
            label: t(`recommendation.decision.${value}`),
          }))}
        />
        {form.values['decision'] === 'forward' && (
          <>
            <PickField
              field={form.field('forwardedToUnitId')}
              label={t('recommendation.forwardTo')}
              options={units}
            />
            <DateField
              field={form.field('answerDueOn')}
              label={t('recommendation.answerDueOn')}
              hint={t('recommendation.answerDueHint', { date: format.date(recommendation.dueOn) })}
              optional
            />
          </>
        )}
        <TextArea
          field={form.field('text')}
          label={t('recommendation.directionText')}
          hint={t('recommendation.directionTextHint')}
          rows={3}
        />
        {form.values['decision'] === 'accept' && <DirectedTaskFields form={form} units={leads} />}
        {mustName && (
          <SelectField
            field={form.field('givenById')}
            label={t('recommendation.givenBy')}
            hint={t('recommendation.givenByHint')}
            options={leaders.map(({ id, name, title }) => ({
              value: id,
              label: [name, title].filter(Boolean).join(', '),
            }))}
          />
        )}
      </Form>
    </div>
  )
}
