import { useState } from 'react'
import type { UnitReference } from '#domain/contract/field.ts'
import { type Difficulty, raiseDifficultyAgain } from '#domain/difficulty/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'
import { useRaiserOptions } from '#web/recommendation/use-raiser-options.ts'

type Props = {
  /** As its reader sees it: those that are shared do not say who raised them. */
  difficulty: { id: string; text: string; raisers: Difficulty['raisers'] | number }
  raisesFor: readonly UnitReference[] | null
  onDone: () => void
}

export function RaiseAgainForm({ difficulty, raisesFor, onDone }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { raisers } = difficulty
  const known = new Set(typeof raisers === 'number' ? [] : raisers.map((raiser) => raiser.id))
  const units = useRaiserOptions(raisesFor).filter(({ value }) => !known.has(value))
  const form = useForm(raiseDifficultyAgain, {
    initial: { unitId: units.length === 1 ? units[0]?.value : '' },
    along: { id },
    params: { id: difficulty.id },
    onDone,
  })
  return (
    <div className="stack">
      <blockquote className="strong">{difficulty.text}</blockquote>
      <Form form={form} submit={t('difficulty.raiseAgain')}>
        <PickField
          field={form.field('unitId')}
          label={t('difficulty.raiser')}
          hint={t('difficulty.raiseAgainHint')}
          options={units}
        />
      </Form>
    </div>
  )
}
