import { useState } from 'react'
import { listDifficulties, raiseDifficulty } from '#domain/difficulty/contract.ts'
import { difficultyCauses, difficultyKinds } from '#domain/difficulty/difficulty.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import { useRaiserOptions } from '#web/recommendation/use-raiser-options.ts'

type Props = { meetingId: string | null; onDone: () => void }

/** A difficulty or a weakness, by its cause, raised by one unit or several. */
export function RaiseDifficultyForm({ meetingId, onDone }: Props) {
  const { t, why } = useWords()
  const { raisesFor, can } = useRead(listDifficulties, { query: { limit: 1 } })
  const [id] = useState(newRequestId)
  const raisers = useRaiserOptions(raisesFor)
  const form = useForm(raiseDifficulty, {
    initial: {
      text: '',
      kind: 'difficulty',
      cause: '',
      raisedByUnitIds: raisers.length === 1 ? raisers.map(({ value }) => value) : [],
    },
    along: { id, meetingId },
    draft: 'raise-difficulty',
    onDone,
  })
  return (
    <Form form={form} submit={t('difficulty.raise')} why={why(can.raise)}>
      <TextArea field={form.field('text')} label={t('difficulty.text')} rows={3} />
      <div className="columns">
        <SelectField
          field={form.field('kind')}
          label={t('difficulty.kind')}
          options={difficultyKinds.map((value) => ({ value, label: t(`difficulty.kind.${value}`) }))}
        />
        <SelectField
          field={form.field('cause')}
          label={t('difficulty.cause')}
          options={difficultyCauses.map((value) => ({ value, label: t(`difficulty.cause.${value}`) }))}
        />
      </div>
      <PickManyField
        field={form.field('raisedByUnitIds')}
        label={t('difficulty.raisers')}
        options={raisers}
      />
    </Form>
  )
}
