import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import styles from './EntryTable.module.css'
import { type EntryRow, isWrong } from './entry-row.ts'
import { isWithin, type Place, type Selection } from './sheet.ts'
import type { Figures } from './use-figures.ts'
import { useNotation } from './use-notation.ts'

type Props = {
  line: EntryRow
  part: 'text' | 'baseText'
  at: Place
  figures: Pick<Figures, 'write'>
  mayWrite: boolean
  selection: Selection | null
  label: string
  placeholder?: string
  /** Narrow, where twelve stand beside one another. */
  narrow?: boolean
  /** On `=`: what the box takes without being typed. */
  onSame?: () => void
}

/** One box of a cell: written where it is open, read where it is not. */
export function EntryBox(props: Props) {
  const { line, part, at, figures, mayWrite, selection, label, placeholder = '', narrow, onSame } = props
  const notation = useNotation()
  const text = (part === 'text' ? line.text : line.baseText) ?? ''
  const place = {
    'data-row': at.row,
    'data-column': at.column,
    'data-marked': isWithin(selection, at) || undefined,
  }
  if (!mayWrite) return <Frozen place={place} line={line} text={text} />
  const hasProblem = isWrong(line)
  const choices = part === 'text' ? notation.choicesOf(line.row) : []
  const write = (next: string, isPasted: boolean) => figures.write({ [line.key]: { [part]: next, isPasted } })
  const settleWord = () => {
    const { reading } = line
    const word = choices.find(({ value }) => reading.kind === 'value' && value === reading.value)
    if (word && word.label !== text && line.isUnsaved) write(word.label, false)
  }
  return (
    <input
      {...place}
      inputMode={choices.length > 0 ? 'text' : 'decimal'}
      autoComplete="off"
      className={`${styles['input']} ${narrow ? styles['narrow'] : ''}`}
      aria-label={label}
      aria-invalid={hasProblem || undefined}
      aria-describedby={hasProblem ? `problem-${line.key}` : undefined}
      data-waiting={text === '' || undefined}
      data-unsaved={line.isUnsaved || undefined}
      placeholder={choices.length > 0 ? choices.map((choice) => choice.label).join(' / ') : placeholder}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={settleWord}
      onKeyDown={(event) => {
        if (event.key !== '=' || !onSame) return
        event.preventDefault()
        onSame()
      }}
      onChange={(event) => {
        const isPasted =
          event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'insertFromPaste'
        write(event.currentTarget.value, isPasted)
      }}
    />
  )
}

function Frozen({ place, line, text }: { place: object; line: EntryRow; text: string }): ReactNode {
  const { t } = useWords()
  const { cell } = line
  return (
    <span
      {...place}
      className={`figures ${styles['frozen']}`}
      data-state={cell?.state}
      title={cell ? t(`target.state.${cell.state}`) : undefined}
    >
      {text === '' ? '–' : text}
    </span>
  )
}
