import { measuresOfHard } from '#domain/target/figures.ts'
import { readThresholds, setThresholds } from '#domain/target/threshold-contract.ts'
import { useRead } from '#web/api.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { open: boolean; onClose: () => void }

/** From where a target is called exceeded, on pace, or hard: set by the office for everybody, with the reason. */
export function ThresholdsDialog({ open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('catchUp.thresholdsTitle')} width="narrow">
      <Waiting lines={5}>
        <ThresholdsForm onDone={onClose} />
      </Waiting>
    </Dialog>
  )
}

function ThresholdsForm({ onDone }: { onDone: () => void }) {
  const { t, why } = useWords()
  const { exceeded, onPace, hardAgainst, reason, version, can } = useRead(readThresholds)
  const form = useForm(setThresholds, {
    initial: { exceeded, onPace, hardAgainst, reason: '' },
    along: { version },
    onDone,
  })
  return (
    <Form form={form} submit={t('catchUp.thresholdsSave')} why={why(can.set)}>
      <p className="small soft">{t('catchUp.thresholdsHint')}</p>
      <NumberField field={form.field('exceeded')} label={t('catchUp.exceededFrom')} as="integer" unit="%" />
      <NumberField field={form.field('onPace')} label={t('catchUp.onPaceFrom')} as="integer" unit="%" />
      <SelectField
        field={form.field('hardAgainst')}
        label={t('catchUp.hardAgainst')}
        options={measuresOfHard.map((each) => ({ value: each, label: t(`catchUp.hard.${each}`) }))}
      />
      <TextField
        field={form.field('reason')}
        label={t('catchUp.thresholdsReason')}
        {...(reason ? { hint: t('catchUp.thresholdsBefore', { reason }) } : {})}
      />
    </Form>
  )
}
