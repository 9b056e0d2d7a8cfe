import { useState } from 'react'
import { reopenPeriod } from '#domain/cut-off/contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CutOffs } from './CutOffPage.tsx'

type Props = { cutOffs: CutOffs; onDone: () => void }

/** One unit, one frozen month, until when and why. */
export function ReopenForm({ cutOffs: { year, periods }, onDone }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const [month, setMonth] = useState<number | null>(null)
  const { data } = useLaterRead(listUnits)
  const frozen = periods.filter(({ isFrozen }) => isFrozen)
  const chosen = month ?? frozen.at(-1)?.month ?? 0
  const form = useForm(reopenPeriod, {
    initial: { unitId: '', untilOn: '', reason: '' },
    along: { id, year, month: chosen },
    draft: 'reopen-period',
    onDone,
  })
  const field = {
    name: 'month',
    id: `${form.id}-month`,
    value: chosen > 0 ? String(chosen) : '',
    set: (value: unknown) => setMonth(Number(value)),
    problem: null,
  }
  return (
    <Form
      form={form}
      submit={t('cutOff.reopen')}
      why={frozen.length === 0 ? t('reason.month_not_frozen') : null}
    >
      <p className="small soft">{t('cutOff.reopenHint')}</p>
      <PickField
        field={form.field('unitId')}
        label={t('cutOff.unit')}
        options={(data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <SelectField
        field={field}
        label={t('cutOff.month')}
        options={frozen.map((period) => ({
          value: String(period.month),
          label: t('target.month', { month: period.month }),
        }))}
      />
      <DateField field={form.field('untilOn')} label={t('cutOff.until')} />
      <TextArea field={form.field('reason')} label={t('cutOff.reason')} />
    </Form>
  )
}
