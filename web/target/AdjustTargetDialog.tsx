import { adjustTarget } from '#domain/target/contract.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Target } from './TargetPage.tsx'

type Props = { target: Target; open: boolean; onClose: () => void }

export function AdjustTargetDialog({ target, open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('target.adjustTitle')} width="narrow">
      <AdjustTargetForm target={target} onDone={onClose} />
    </Dialog>
  )
}

function AdjustTargetForm({ target, onDone }: { target: Target; onDone: () => void }) {
  const { t, format } = useWords()
  const form = useForm(adjustTarget, {
    initial: { planned: target.standing.figures.planned, weight: target.weight, reason: '' },
    params: { id: target.id },
    along: { version: target.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('target.adjust')}>
      <p className="small soft">{t('target.adjustHint', { first: format.number(target.firstPlanned) })}</p>
      <NumberField
        field={form.field('planned')}
        label={t('target.planned')}
        unit={target.indicator.unitOfMeasure}
      />
      <NumberField field={form.field('weight')} label={t('board.weight')} />
      <TextField field={form.field('reason')} label={t('target.adjustReason')} />
    </Form>
  )
}
