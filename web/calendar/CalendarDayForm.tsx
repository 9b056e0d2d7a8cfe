import { type ComponentProps, useState } from 'react'
import { type CalendarDay, correctDay, declareDay, removeDay } from '#domain/calendar/contract.ts'
import { dateOf } from '#domain/calendar/date.ts'
import { calendarDayKinds } from '#domain/calendar/working-days.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

type Kept = { consequence: { movedTerms: number } }
type Props = { day: CalendarDay | null; year: number; onDone: (kept: Kept) => void }

/** Declares a day, or corrects one that was declared. */
export function CalendarDayForm({ day, year, onDone }: Props) {
  return day ? <CorrectDayForm day={day} onDone={onDone} /> : <DeclareDayForm year={year} onDone={onDone} />
}

function DeclareDayForm({ year, onDone }: Omit<Props, 'day'>) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(declareDay, {
    initial: { on: dateOf(year, 1, 1), kind: 'holiday', name: '', source: '' },
    along: { id },
    draft: 'declare-day',
    onDone,
  })
  return <DayFields form={form} submit={t('calendar.declare')} />
}

function CorrectDayForm({ day, onDone }: { day: CalendarDay; onDone: Props['onDone'] }) {
  const { t } = useWords()
  const { id, version, ...initial } = day
  const form = useForm(correctDay, { params: { id }, initial, along: { version }, onDone })
  return (
    <div className="stack">
      <DayFields form={form} submit={t('calendar.correct')} />
      <RemoveDayForm day={day} onDone={onDone} />
    </div>
  )
}

function RemoveDayForm({ day, onDone }: { day: CalendarDay; onDone: Props['onDone'] }) {
  const { t } = useWords()
  const form = useForm(removeDay, {
    params: { id: day.id },
    initial: { reason: '' },
    along: { version: day.version },
    onDone,
  })
  return (
    <Section title={t('calendar.removeTitle', { name: day.name })} minor>
      <Form form={form} submit={t('calendar.remove')}>
        <TextField field={form.field('reason')} label={t('calendar.removeReason')} />
      </Form>
    </Section>
  )
}

type DayForm = ComponentProps<typeof Form>['form'] & {
  field: (name: 'on' | 'kind' | 'name' | 'source') => FieldBinding
}

function DayFields({ form, submit }: { form: DayForm; submit: string }) {
  const { t } = useWords()
  const kinds = calendarDayKinds.map((kind) => ({ value: kind, label: t(`calendar.kind.${kind}`) }))
  return (
    <Form form={form} submit={submit}>
      <DateField field={form.field('on')} label={t('calendar.on')} />
      <SelectField field={form.field('kind')} label={t('calendar.kind')} options={kinds} />
      <TextField field={form.field('name')} label={t('calendar.name')} />
      <TextField field={form.field('source')} label={t('calendar.source')} hint={t('calendar.sourceHint')} />
    </Form>
  )
}
