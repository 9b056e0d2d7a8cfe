import { useState } from 'react'
import { listIndicators, setTarget } from '#domain/target/contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { PlanFields } from './PlanFields.tsx'
import { SourceFields } from './SourceFields.tsx'

type Props = { year: number; open: boolean; onClose: () => void }

export function SetTargetDialog({ year, open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={`${t('target.setTarget')} ${year}`}>
      <Waiting lines={4}>
        <SetTargetForm year={year} onDone={onClose} />
      </Waiting>
    </Dialog>
  )
}

function SetTargetForm({ year, onDone }: { year: number; onDone: () => void }) {
  const { t } = useWords()
  const { indicators } = useRead(listIndicators)
  const { units } = useRead(listUnits)
  const [id] = useState(newRequestId)
  const form = useForm(setTarget, {
    initial: { indicatorId: '', unitId: '', planned: '', weight: undefined, profile: { kind: 'even' } },
    along: { id, year },
    draft: 'set-target',
    onDone,
  })
  const inUse = indicators.filter(({ retiredOn }) => retiredOn === null)
  const indicator = inUse.find((each) => each.id === form.values['indicatorId'])
  return (
    <Form form={form} submit={t('target.setTarget')}>
      <PickField
        field={form.field('indicatorId')}
        label={t('target.indicator')}
        options={inUse.map((each) => ({ value: each.id, label: each.name, below: each.unitOfMeasure }))}
      />
      <PickField
        field={form.field('unitId')}
        label={t('target.unit')}
        options={units.map((each) => ({ value: each.id, label: each.name }))}
      />
      {indicator && <PlanFields key={indicator.id} form={form} indicator={indicator} />}
      <NumberField
        field={form.field('weight')}
        label={t('board.weight')}
        hint={t('board.weightHint')}
        optional
      />
      <SourceFields form={form} />
    </Form>
  )
}
