import { useState } from 'react'
import { yearOf, monthOf } from '#domain/calendar/date.ts'
import { listReportTemplates, openReportRound } from '#domain/report/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Asks units for a report: which type, of which period, who owes it, who sums it up and for whom. */
export function OpenRoundForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const units = useUnitOptions()
  const { data } = useLaterRead(listReportTemplates)
  const [id] = useState(newRequestId)
  const [period, setPeriod] = useState({ year: yearOf(today), through: Math.max(1, monthOf(today) - 1) })
  const ofKind = (wanted: string) => units.find(({ kind }) => kind === wanted)?.value ?? ''
  const form = useForm(openReportRound, {
    initial: {
      templateId: '',
      title: '',
      consolidatedBy: ofKind('office'),
      aboutUnitId: ofKind('province'),
      receiverUnitId: ofKind('standing'),
    },
    along: { id, ...period },
    onDone,
  })
  const choice = (name: 'year' | 'through', value: number) => ({
    name,
    id: `${form.id}-${name}`,
    value: String(value),
    set: (next: unknown) => setPeriod((held) => ({ ...held, [name]: Number(next) })),
    problem: null,
  })
  return (
    <Form form={form} submit={t('report.openRound')}>
      <SelectField
        field={form.field('templateId')}
        label={t('report.template')}
        options={(data?.templates ?? []).map((each) => ({ value: each.id, label: each.name }))}
      />
      <TextField
        field={form.field('title')}
        label={t('report.roundTitle')}
        hint={t('report.roundTitleHint')}
      />
      <SelectField
        field={choice('year', period.year)}
        label={t('report.year')}
        options={[-1, 0, 1].map((step) => {
          const year = String(yearOf(today) + step)
          return { value: year, label: year }
        })}
      />
      <SelectField
        field={choice('through', period.through)}
        label={t('report.month')}
        options={months.map((month) => ({ value: String(month), label: String(month) }))}
      />
      <PickManyField
        field={form.field('unitIds')}
        label={t('report.units')}
        hint={t('report.unitsHint')}
        options={units}
      />
      <PickField field={form.field('consolidatedBy')} label={t('report.consolidatedBy')} options={units} />
      <PickField field={form.field('aboutUnitId')} label={t('report.aboutUnit')} options={units} />
      <PickField field={form.field('receiverUnitId')} label={t('report.receiver')} options={units} />
    </Form>
  )
}
