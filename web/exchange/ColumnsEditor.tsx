import { isCalendarDate } from '#domain/calendar/date.ts'
import type { ExchangeColumn } from '#domain/exchange/contract.ts'
import {
  type ExchangeField,
  type ExchangeSubject,
  exchangeFields,
  fieldsOf,
  wordsOfField,
} from '#domain/exchange/exchange-field.ts'
import { verdicts } from '#domain/target/figures.ts'
import { statusOf } from '#web/target/verdict.ts'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Exchange.module.css'

/** A column under way; what stood in the example is shown beside it. */
export type EditedColumn = ExchangeColumn & { samples?: readonly string[] }

type Props = {
  about: ExchangeSubject
  columns: readonly EditedColumn[]
  onChange: (columns: EditedColumn[]) => void
}

/** What goes into each column of the other system's form, and what that system calls our words. */
export function ColumnsEditor({ about, columns, onChange }: Props) {
  const { t, format } = useWords()
  const shown = (text: string) => (isCalendarDate(text) ? format.date(text) : text)
  const used = new Set(columns.flatMap(({ field }) => (field ? [field] : [])))
  const change = (at: number, part: Partial<EditedColumn>) =>
    onChange(columns.map((column, index) => (index === at ? { ...column, ...part } : column)))
  return (
    <ol className={styles['columns']}>
      {columns.map((column, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- columns keep their places; two may be headed alike
        <li key={at}>
          <SelectField
            field={{
              ...bind(`exchange-column-${at}`, column.field ?? '', (value) =>
                change(at, { field: fieldIn(textOf(value)), words: {} }),
              ),
              mayStayEmpty: true,
            }}
            label={column.title}
            hint={
              column.samples?.length
                ? t('exchange.samples', { samples: column.samples.map(shown).join(' · ') })
                : ''
            }
            placeholder={t('exchange.leftEmpty')}
            options={fieldsOf(about)
              .filter((field) => field === column.field || !used.has(field))
              .map((field) => ({ value: field, label: t(`exchange.field.${field}`) }))}
          />
          {column.field && wordsOfField[column.field] && (
            <WordsEditor column={column} field={column.field} onChange={(words) => change(at, { words })} />
          )}
        </li>
      ))}
    </ol>
  )
}

const fieldIn = (text: string): ExchangeField | null => exchangeFields.find((field) => field === text) ?? null

function WordsEditor(props: {
  column: EditedColumn
  field: ExchangeField
  onChange: (words: Record<string, string>) => void
}) {
  const { t, find } = useWords()
  const wordOf = (word: string): string => {
    const verdict = verdicts.find((each) => each === word)
    return (verdict ? t(`status.${statusOf[verdict]}`) : find(`task.state_${word}`)) ?? word
  }
  const { column, field, onChange } = props
  const set = (word: string, value: string) => {
    const { [word]: _before, ...others } = column.words
    onChange(value === '' ? others : { ...others, [word]: value })
  }
  return (
    <details>
      <summary className="small">{t('exchange.theirWords')}</summary>
      <div className={styles['words']}>
        {Object.keys(wordsOfField[field] ?? {}).map((word) => (
          <TextField
            key={word}
            field={{
              ...bind(`exchange-word-${field}-${word}`, column.words[word] ?? '', (value) =>
                set(word, textOf(value)),
              ),
              mayStayEmpty: true,
            }}
            label={wordOf(word)}
          />
        ))}
      </div>
    </details>
  )
}
