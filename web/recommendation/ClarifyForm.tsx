import { useState } from 'react'
import { clarifyRecommendation } from '#domain/recommendation/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { RecommendationRead } from './RecommendationFacts.tsx'

type Props = { recommendation: RecommendationRead; onDone: () => void }

/** What was asked for, from the unit that raised it. */
export function ClarifyForm({ recommendation, onDone }: Props) {
  const { t, why } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(clarifyRecommendation, {
    initial: { text: '' },
    along: { id, version: recommendation.version },
    params: { id: recommendation.id },
    draft: `clarification.${recommendation.id}`,
    onDone,
  })
  const asked = recommendation.directions.findLast(({ decision }) => decision === 'ask')
  return (
    <div className="stack">
      {asked && <blockquote className="strong">{asked.text}</blockquote>}
      <Form form={form} submit={t('recommendation.clarify')} why={why(recommendation.can.clarify)}>
        <TextArea field={form.field('text')} label={t('recommendation.clarification')} rows={4} />
      </Form>
    </div>
  )
}
