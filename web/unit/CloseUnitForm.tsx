import { type Unit, closeUnit } from '#domain/unit/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import { useUnitOptions } from './use-unit-options.ts'

/** Ends a unit, and says who takes over what it owes. */
export function CloseUnitForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const { t } = useWords()
  const units = useUnitOptions(({ id }) => id !== unit.id)
  const form = useForm(closeUnit, {
    params: { id: unit.id },
    initial: { successorId: null, decisionSymbol: null, reason: '' },
    along: { version: unit.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('unit.close')}>
      <PickField
        field={form.field('successorId')}
        label={t('unit.successor')}
        hint={t('unit.successorHint')}
        options={units}
        optional
      />
      <TextField field={form.field('decisionSymbol')} label={t('unit.decisionSymbol')} optional />
      <TextArea field={form.field('reason')} label={t('unit.closeReason')} rows={2} />
    </Form>
  )
}
