import { useState } from 'react'
import { aggregations, directions } from '#domain/target/indicator.ts'
import { defineIndicator } from '#domain/target/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

export function DefineIndicatorDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('target.defineIndicator')}>
      <DefineIndicatorForm onDone={onClose} />
    </Dialog>
  )
}

function DefineIndicatorForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(defineIndicator, {
    initial: {
      name: '',
      shortName: '',
      code: '',
      unitOfMeasure: '',
      direction: 'higher',
      aggregation: 'sum',
      decimals: 0,
    },
    along: { id },
    draft: 'define-indicator',
    onDone,
  })
  return (
    <Form form={form} submit={t('target.defineIndicator')}>
      <TextField field={form.field('name')} label={t('target.name')} />
      <TextField
        field={form.field('shortName')}
        label={t('target.shortName')}
        hint={t('target.shortNameHint')}
        optional
      />
      <TextField field={form.field('code')} label={t('target.code')} />
      <TextField field={form.field('unitOfMeasure')} label={t('target.unitOfMeasure')} />
      <SelectField
        field={form.field('direction')}
        label={t('target.direction')}
        options={directions.map((each) => ({ value: each, label: t(`target.direction.${each}`) }))}
      />
      <SelectField
        field={form.field('aggregation')}
        label={t('target.aggregation')}
        hint={t('target.aggregationHint')}
        options={aggregations.map((each) => ({ value: each, label: t(`target.way.${each}`) }))}
      />
      <NumberField as="integer" field={form.field('decimals')} label={t('target.decimals')} />
    </Form>
  )
}
