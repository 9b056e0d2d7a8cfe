import { useEffect, useState } from 'react'
import { reckonDueDate } from '#domain/calendar/contract.ts'
import { dueInSchema } from '#domain/calendar/due-in.ts'
import { useLaterRead } from '#web/api.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import type { FormState } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = {
  form: Pick<FormState, 'id' | 'values' | 'setMany' | 'problemAt'>
  /** What the date is called, where it is not that of the whole. */
  label?: string
  optional?: boolean
}

/** A deadline as a date, or as a number of days whose end is shown while one types. */
export function DueFields({ form, label, optional }: Props) {
  const { t } = useWords()
  const held = dueInSchema.safeParse(form.values['dueIn']).data
  const [as, setAs] = useState<string>(held?.kind ?? 'date')
  const choose = (next: unknown) => {
    setAs(String(next))
    form.setMany({ dueIn: null })
  }
  const dueOn = {
    ...bind(`${form.id}-dueOn`, form.values['dueOn'], (value) => form.setMany({ dueOn: value })),
    problem: form.problemAt('dueOn'),
  }
  return (
    <>
      <ChoiceField
        field={bind(`${form.id}-dueAs`, as, choose)}
        label={label ? t('task.dueAsOf', { what: label }) : t('task.dueAs')}
        options={[
          { value: 'date', label: t('task.dueAsDate') },
          { value: 'working', label: t('task.dueAsWorking') },
          { value: 'calendar', label: t('task.dueAsCalendar') },
        ]}
      />
      {as === 'working' || as === 'calendar' ? (
        <TermField form={form} kind={as} problem={dueOn.problem} />
      ) : (
        <DateField
          field={dueOn}
          label={label ?? t('task.dueOn')}
          hint={t('task.dueHint')}
          {...(optional ? { optional } : {})}
        />
      )}
    </>
  )
}

function TermField(props: Props & { kind: 'working' | 'calendar'; problem: string | null }) {
  const { form, kind, problem } = props
  const { t, format } = useWords()
  const [days, setDays] = useState<unknown>(dueInSchema.safeParse(form.values['dueIn']).data?.days ?? '')
  const term = dueInSchema.safeParse({ days, kind }).data
  const { data } = useLaterRead(reckonDueDate, {
    ...(term ? { query: term } : {}),
    enabled: term !== undefined,
  })
  const dueOn = term ? (data?.dueOn ?? null) : null
  // The date comes from the server, by the calendar that it keeps; it is the form's as soon as it is known.
  useEffect(() => {
    form.setMany({ dueOn: dueOn ?? '', dueIn: dueOn && term ? { days: term.days, kind } : null })
    // oxlint-disable-next-line react/exhaustive-deps -- the form is new with every drawing of the form
  }, [dueOn, term?.days, kind])
  return (
    <NumberField
      field={{ ...bind(`${form.id}-dueInDays`, days, setDays), problem }}
      label={t('task.dueInDays')}
      hint={dueOn ? t('task.dueInEnds', { date: format.date(dueOn) }) : t('task.dueInHint')}
      as="integer"
    />
  )
}
