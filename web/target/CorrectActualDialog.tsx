import { correctActual } from '#domain/target/actual-contract.ts'
import type { MonthOfTarget } from '#domain/target/contract.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type Actual = NonNullable<MonthOfTarget['actual']>

export function CorrectActualDialog({
  month,
  onClose,
}: {
  month: MonthOfTarget | null
  onClose: () => void
}) {
  const { t } = useWords()
  return (
    <Dialog
      open={month !== null}
      onClose={onClose}
      title={t('target.correctTitle', { month: month?.month ?? '' })}
      width="narrow"
    >
      {month?.actual && <CorrectActualForm actual={month.actual} onDone={onClose} />}
    </Dialog>
  )
}

function CorrectActualForm({ actual, onDone }: { actual: Actual; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(correctActual, {
    initial: { value: actual.value, reason: '' },
    params: { id: actual.id },
    along: { version: actual.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('target.correct')}>
      <p className="small soft">{t('target.correctHint')}</p>
      <NumberField field={form.field('value')} label={t('target.correctValue')} />
      <TextField field={form.field('reason')} label={t('target.correctReason')} />
    </Form>
  )
}
