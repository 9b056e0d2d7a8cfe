import { useState } from 'react'
import { defineIndicator } from '#domain/target/contract.ts'
import { canCount, unitAggregations } from '#domain/target/indicator.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import { countingIn, IndicatorFields } from './IndicatorFields.tsx'

export function DefineIndicatorDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('target.defineIndicator')}>
      <DefineIndicatorForm onDone={onClose} />
    </Dialog>
  )
}

function DefineIndicatorForm({ onDone }: { onDone: () => void }) {
  const { t, why } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(defineIndicator, {
    initial: {
      name: '',
      shortName: '',
      code: '',
      unitOfMeasure: '',
      direction: 'higher',
      aggregation: 'sum',
      overUnits: 'sum',
      frequency: 'month',
      entry: 'in_period',
      per: 100,
      baseName: '',
      decimals: 0,
      ordinal: 0,
    },
    along: { id },
    draft: 'define-indicator',
    onDone,
  })
  const overUnits = unitAggregations.find((each) => each === form.values['overUnits']) ?? 'none'
  const unit = textOf(form.values['unitOfMeasure'])
  return (
    <Form
      form={form}
      submit={t('target.defineIndicator')}
      why={why(canCount({ ...countingIn(form), overUnits }, unit))}
    >
      <IndicatorFields form={form} />
    </Form>
  )
}
