import { adjustTarget } from '#domain/target/contract.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { wordOf } from './entry-row.ts'
import { PlanFields } from './PlanFields.tsx'
import { SourceFields } from './SourceFields.tsx'
import type { Target } from './TargetPage.tsx'
import { useNotation } from './use-notation.ts'

type Props = { target: Target; open: boolean; onClose: () => void }

export function AdjustTargetDialog({ target, open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('target.adjustTitle')}>
      <AdjustTargetForm target={target} onDone={onClose} />
    </Dialog>
  )
}

function AdjustTargetForm({ target, onDone }: { target: Target; onDone: () => void }) {
  const { t } = useWords()
  const notation = useNotation()
  const { indicator, standing, profile } = target
  const form = useForm(adjustTarget, {
    initial: {
      planned: standing.figures.planned,
      plannedHigh: standing.figures.plannedHigh,
      dueOn: target.dueOn,
      profile: profile.kind === 'typed' || profile.kind === 'even' ? profile : { kind: profile.kind },
      weight: target.weight,
      reason: '',
    },
    params: { id: target.id },
    along: { version: target.version },
    onDone,
  })
  const first = wordOf(indicator, target.firstPlanned, notation)
  return (
    <Form form={form} submit={t('target.adjust')}>
      <p className="small soft">{t('target.adjustHint', { first })}</p>
      <PlanFields form={form} indicator={indicator} />
      <NumberField field={form.field('weight')} label={t('board.weight')} />
      <TextField field={form.field('reason')} label={t('target.adjustReason')} />
      <SourceFields form={form} isKept={target.source !== null} />
    </Form>
  )
}
