import { monthOf, yearOf } from '#domain/calendar/date.ts'
import { type Schedule, daysOf, scheduleSchema } from '#domain/report/schedule.ts'
import { useSession } from '#web/session/use-session.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'
import { useMonthWords } from './use-schedule-words.ts'

type Place = Schedule['due']
type Props = {
  id: string
  schedule: Schedule
  onChange: (schedule: Schedule) => void
  problemAt: (path: string) => string | null
}

/** When a report looks back, is cut off, due and locked, as days of months beside the last month of its period. */
export function TemplateSchedule({ id, schedule, onChange, problemAt }: Props) {
  const { t, format } = useWords()
  const { today } = useSession()
  const isFromYear = schedule.windowFrom === 'year_start'
  const fieldOf = (name: keyof Schedule, value: unknown) => ({
    ...bind(`${id}-schedule.${name}`, value, (next) => onChange({ ...schedule, [name]: next })),
    problem: problemAt(`schedule.${name}`),
  })
  const place = (name: 'windowFrom' | 'windowTo' | 'cutOff' | 'due', value: Place) => (
    <PlaceFields
      key={name}
      id={`${id}-schedule.${name}`}
      label={t(`report.place.${name}`)}
      value={value}
      problem={problemAt(`schedule.${name}.day`)}
      onChange={(next) => onChange({ ...schedule, [name]: next })}
    />
  )
  const readable = scheduleSchema.safeParse({ ...schedule, source: schedule.source || '–' }).data
  const days = readable && daysOf(readable, yearOf(today), monthOf(today))
  return (
    <div className="stack">
      <CheckboxField
        field={bind(`${id}-yearStart`, isFromYear, (value) =>
          onChange({ ...schedule, windowFrom: value === true ? 'year_start' : { months: 0, day: 1 } }),
        )}
        label={t('report.fromYearStart')}
      />
      {schedule.windowFrom !== 'year_start' && place('windowFrom', schedule.windowFrom)}
      {place('windowTo', schedule.windowTo)}
      {place('cutOff', schedule.cutOff)}
      {place('due', schedule.due)}
      <div className={styles['place']}>
        <NumberField
          as="integer"
          field={fieldOf('graceDays', schedule.graceDays)}
          label={t('report.graceDays')}
        />
        <NumberField
          as="integer"
          field={{
            ...fieldOf('lockAfterDays', schedule.lockAfterDays ?? ''),
            set: (value) => onChange({ ...schedule, lockAfterDays: value === '' ? null : (value as number) }),
          }}
          label={t('report.lockAfterDays')}
          hint={t('report.lockAfterHint')}
          optional
        />
      </div>
      <TextField
        field={fieldOf('source', schedule.source)}
        label={t('report.scheduleSource')}
        hint={t('report.scheduleSourceHint')}
        maxLength={300}
      />
      {days && (
        <p className="soft small" role="note">
          {t('report.scheduleExample', {
            month: monthOf(today),
            year: yearOf(today),
            from: format.date(days.windowFrom),
            to: format.date(days.windowTo),
            cutOff: format.date(days.cutOffOn),
            due: format.date(days.dueOn),
            lock: days.lockedFrom ? format.date(days.lockedFrom) : t('report.neverLocked'),
          })}
        </p>
      )}
    </div>
  )
}

const near = [-2, -1, 0, 1, 2]

function PlaceFields(props: {
  id: string
  label: string
  value: Place
  problem: string | null
  onChange: (place: Place) => void
}) {
  const { t } = useWords()
  const monthWords = useMonthWords()
  const { id, label, value, problem, onChange } = props
  const months = near.includes(value.months) ? near : [...near, value.months].toSorted((a, b) => a - b)
  return (
    <fieldset className={styles['place']}>
      <legend>{label}</legend>
      <NumberField
        as="integer"
        field={{
          ...bind(`${id}.day`, value.day, (day) => onChange({ ...value, day: day as number })),
          problem,
        }}
        label={t('report.placeDay')}
      />
      <SelectField
        field={bind(`${id}.months`, String(value.months), (next) =>
          onChange({ ...value, months: Number(textOf(next)) }),
        )}
        label={t('report.placeMonth')}
        options={months.map((each) => ({ value: String(each), label: monthWords(each) }))}
      />
    </fieldset>
  )
}
