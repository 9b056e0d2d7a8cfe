import { useState } from 'react'
import { isDecimal } from '#domain/quantity/decimal.ts'
import { fieldSentence } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import { describedBy, mustBeFilled, textOf } from './form/field-binding.ts'
import { readTypedNumber } from './form/typed-number.ts'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import styles from './Field.module.css'

type Props = FieldProps & {
  /** `decimal` keeps an exact Decimal, `integer` a plain number; unreadable text is kept as it is. */
  as?: 'decimal' | 'integer'
  /** The unit of measure, after the field. */
  unit?: string
}

/** A number typed as people write it here, `1.234,5`. */
export function NumberField({ as = 'decimal', unit, ...props }: Props) {
  const { t, find, format, language } = useWords()
  const { field, hint, optional, why } = props
  const held = textOf(field.value)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (isDecimal(held) ? format.number(held) : held)
  const read = readTypedNumber(text, language)
  const wrong = typed === null && 'problem' in read && read.problem !== 'empty' ? read : null
  const problem = wrong ? fieldSentence(find, { code: wrong.problem }) : field.problem
  const keep = (next: string) => {
    const number = readTypedNumber(next, language)
    if (!('value' in number)) return field.set(next)
    field.set(as === 'integer' ? Number(number.value) : number.value)
  }
  const cure = wrong?.cure
  return (
    <FieldFrame
      {...props}
      problem={problem}
      cure={
        cure && (
          <button type="button" className={styles['cure']} onClick={() => keep(cure)}>
            {t('ui.useCure', { cure })}
          </button>
        )
      }
    >
      <span className="row">
        <input
          id={field.id}
          name={field.name}
          inputMode="decimal"
          autoComplete="off"
          className={`${styles['control']} ${styles['figures']} ${styles['number']}`}
          value={text}
          readOnly={Boolean(why)}
          aria-required={mustBeFilled(field, optional)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(field, why ?? hint, problem)}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            keep(event.currentTarget.value)
          }}
          onBlur={() => setTyped(null)}
        />
        {unit && <span className="soft">{unit}</span>}
      </span>
    </FieldFrame>
  )
}
