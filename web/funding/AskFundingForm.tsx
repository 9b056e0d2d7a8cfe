import { useState } from 'react'
import { listDifficulties } from '#domain/difficulty/contract.ts'
import { askFunding } from '#domain/funding/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import type { DifficultyRead } from '#web/difficulty/DifficultyPage.tsx'
import { ProgrammeField } from '#web/programme/ProgrammeField.tsx'
import { useRaiserOptions } from '#web/recommendation/use-raiser-options.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import { PaperField, useOneFile } from './PaperField.tsx'

/** For what and how much, because of which difficulty and, where there is one, by which recommendation. */
export function AskFundingForm({ difficulty, onDone }: { difficulty: DifficultyRead; onDone: () => void }) {
  const { t, why } = useWords()
  const [id] = useState(newRequestId)
  const { raisesFor, can } = useRead(listDifficulties, { query: { limit: 1 } })
  const units = useRaiserOptions(raisesFor)
  const [raiser] = difficulty.raisers.filter(({ id: unitId }) => units.some(({ value }) => value === unitId))
  const form = useForm(askFunding, {
    initial: {
      unitId: raiser?.id ?? '',
      purpose: '',
      amount: '',
      recommendationId: difficulty.recommended.length === 1 ? (difficulty.recommended[0]?.id ?? null) : null,
      programmeId: null,
      fileId: null,
    },
    along: { id, difficultyId: difficulty.id },
    draft: `ask-funding.${difficulty.id}`,
    onDone,
  })
  const paper = useOneFile(form)
  return (
    <Form form={form} submit={t('funding.ask')} why={why(can.raise) ?? paper.why}>
      <TextArea field={form.field('purpose')} label={t('funding.purpose')} rows={2} />
      <NumberField
        field={form.field('amount')}
        label={t('funding.amount')}
        as="integer"
        unit={t('funding.dong')}
      />
      <PickField field={form.field('unitId')} label={t('funding.unit')} options={units} />
      {difficulty.recommended.length > 0 && (
        <SelectField
          field={form.field('recommendationId')}
          label={t('funding.recommendation')}
          options={difficulty.recommended.map((row) => ({ value: row.id, label: row.text }))}
          optional
        />
      )}
      <ProgrammeField field={form.field('programmeId')} />
      <PaperField paper={paper} />
    </Form>
  )
}
