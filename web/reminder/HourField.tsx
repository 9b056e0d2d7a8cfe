import { type FieldProps } from '#web/ui/FieldFrame.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { hourOf } from './hour-of.ts'

const halfHours = Array.from({ length: 48 }, (_, at) => at * 30)

/** An hour of the day, by halves; the form holds the minute of the day. A value between them keeps its place. */
export function HourField({ field, ...rest }: FieldProps) {
  const held = typeof field.value === 'number' ? field.value : null
  const minutes =
    held === null || halfHours.includes(held) ? halfHours : [held, ...halfHours].toSorted((a, b) => a - b)
  return (
    <SelectField
      {...rest}
      field={{
        ...field,
        value: held === null ? '' : String(held),
        set: (value) => field.set(value === '' ? '' : Number(value)),
      }}
      options={minutes.map((minute) => ({ value: String(minute), label: hourOf(minute) }))}
    />
  )
}
