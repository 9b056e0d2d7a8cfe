import { useState } from 'react'
import { listDifficulties } from '#domain/difficulty/contract.ts'
import { listRecommendations, raiseRecommendation } from '#domain/recommendation/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { useRaiserOptions } from './use-raiser-options.ts'

type Props = { meetingId: string | null; difficultyId?: string; onDone: () => void }

/** One matter, raised by one unit, addressed to one that answers. */
export function RaiseRecommendationForm({ meetingId, difficultyId, onDone }: Props) {
  const { t, why } = useWords()
  const { raisesFor, can } = useRead(listRecommendations, { query: { limit: 1 } })
  const { rows: difficulties } = useRead(listDifficulties, { query: { limit: 200 } })
  const [id] = useState(newRequestId)
  const units = useUnitOptions()
  const raisers = useRaiserOptions(raisesFor)
  const form = useForm(raiseRecommendation, {
    initial: {
      text: '',
      raisedByUnitId: raisers.length === 1 ? raisers[0]?.value : '',
      addressedToUnitId: units.find(({ kind }) => kind === 'standing')?.value ?? '',
      difficultyId: difficultyId ?? null,
    },
    along: { id, meetingId },
    draft: difficultyId ? `raise-recommendation.${difficultyId}` : 'raise-recommendation',
    onDone,
  })
  return (
    <Form form={form} submit={t('recommendation.raise')} why={why(can.raise)}>
      <TextArea
        field={form.field('text')}
        label={t('recommendation.text')}
        hint={t('recommendation.raiseHint')}
        rows={3}
      />
      <PickField
        field={form.field('raisedByUnitId')}
        label={t('recommendation.raisedBy')}
        options={raisers}
      />
      <PickField
        field={form.field('addressedToUnitId')}
        label={t('recommendation.addressedTo')}
        options={units}
      />
      <PickField
        field={form.field('difficultyId')}
        label={t('recommendation.difficulty')}
        options={difficulties.map(({ id, text }) => ({ value: id, label: text }))}
        optional
      />
    </Form>
  )
}
