import { useState } from 'react'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import { parseDate } from '#domain/calendar/parse-date.ts'
import { fieldSentence } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import { describedBy, mustBeFilled, textOf } from './form/field-binding.ts'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import styles from './Field.module.css'

/** A day typed as `5/10/2023`; the form holds the CalendarDate, or the text itself while it is none. */
export function DateField(props: FieldProps) {
  const { t, find } = useWords()
  const { field, optional, why, hint = t('ui.dateHint') } = props
  const held = textOf(field.value)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (isCalendarDate(held) ? formatDate(held) : held)
  const read = parseDate(text)
  const wrong = typed === null && 'problem' in read && read.problem !== 'empty' ? read : null
  const problem = wrong ? fieldSentence(find, { code: wrong.problem }) : field.problem
  const type = (next: string) => {
    const day = parseDate(next)
    setTyped(next)
    field.set('date' in day ? day.date : next)
  }
  const cure = wrong?.cure
  return (
    <FieldFrame
      {...props}
      hint={hint}
      problem={problem}
      cure={
        cure && (
          <button type="button" className={styles['cure']} onClick={() => field.set(cure)}>
            {t('ui.useCure', { cure: formatDate(cure) })}
          </button>
        )
      }
    >
      <input
        id={field.id}
        name={field.name}
        inputMode="numeric"
        autoComplete="off"
        placeholder="dd/mm/yyyy"
        className={`${styles['control']} ${styles['date']}`}
        value={text}
        readOnly={Boolean(why)}
        aria-required={mustBeFilled(field, optional)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(field, why ?? hint, problem)}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
    </FieldFrame>
  )
}
