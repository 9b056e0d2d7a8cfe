import { useId, useState } from 'react'
import type { Layout, SaidLayout } from '#domain/consolidation/contract.ts'
import { type ColumnMeaning, columnMeanings } from '#domain/target/column-meaning.ts'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Consolidation.module.css'
import { useMeaningWord } from './use-meaning-word.ts'

type Props = {
  layout: Layout
  isSaving: boolean
  problem: Error | null
  onSave: (said: SaidLayout) => void
}

/** The first rows of a table with, above each column, what it holds; what a person says is remembered. */
export function MapLayout({ layout, isSaving, problem, onSave }: Props) {
  const { t } = useWords()
  const [said, setSaid] = useState<ReadonlyMap<number, ColumnMeaning>>(new Map())
  const { fingerprint, columns, sample, files } = layout
  const send = () => {
    const chosen = columns.flatMap(({ column, heading, meaning, confidence }) => {
      const means = said.get(column) ?? (confidence === 'remembered' ? meaning : null)
      return means ? [{ column, heading, meaning: means }] : []
    })
    onSave({ fingerprint, columns: chosen })
  }
  return (
    <div className="stack">
      <div className={styles['layout']}>
        <table aria-label={t('consolidation.layouts')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.column} scope="col" data-unsure={isOpen(column) || undefined}>
                  <MeaningSelect
                    column={column}
                    value={said.get(column.column) ?? column.meaning}
                    onSay={(meaning) => setSaid(new Map(said).set(column.column, meaning))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the rows of a sheet have no other name
              <tr key={index}>
                {columns.map(({ column }) => (
                  <td key={column} data-number={/^[\d.,\s%-]+$/.test(row[column] ?? '') || undefined}>
                    {row[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ProblemNotice problem={problem} />
      <p className="row">
        <Button kind="ordinary" busy={isSaving} onClick={send}>
          {t('consolidation.layoutSave', { count: files })}
        </Button>
      </p>
    </div>
  )
}

type Column = Layout['columns'][number]

const isOpen = ({ meaning, hasFigures }: Column): boolean => meaning === null && hasFigures

function MeaningSelect(props: {
  column: Column
  value: ColumnMeaning | null
  onSay: (meaning: ColumnMeaning) => void
}) {
  const { t } = useWords()
  const id = useId()
  const wordOf = useMeaningWord()
  const { column, value, onSay } = props
  const set = (next: unknown) => {
    const meaning = columnMeanings.find((each) => each === next)
    if (meaning) onSay(meaning)
  }
  return (
    <SelectField
      field={bind(id, value ?? '', set)}
      label={t('consolidation.layoutColumn', { letters: column.letters, heading: column.heading })}
      quietLabel
      options={columnMeanings.map((meaning) => ({ value: meaning, label: wordOf(meaning) }))}
      placeholder={t('consolidation.layoutUnknown')}
    />
  )
}
