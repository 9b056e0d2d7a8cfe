import type { FormEvent } from 'react'
import type { GridRow } from '#domain/target/actual-contract.ts'
import { useWords } from '#web/words/language.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ProblemLine } from './EntryProblem.tsx'
import { type EntryRow, wordOf } from './entry-row.ts'
import styles from './EntrySteps.module.css'
import { useCellProblem } from './use-cell-problem.ts'
import type { Entry } from './use-entry.ts'
import { useNotation } from './use-notation.ts'
import { whatComes } from './what-period-brought.ts'

type Props = {
  line: EntryRow<GridRow>
  entry: Entry
  month: number
  all: number
  onNext: () => void
  onBack?: () => void
}

/** One target: what was, its boxes large enough for a thumb, "no change" in one tap, and on to the next. */
export function EntryStep(props: Props) {
  const { line, entry, month, all, onNext, onBack } = props
  const { t } = useWords()
  const notation = useNotation()
  const said = useCellProblem(entry)(line)
  const { row } = line
  const shown = (value: GridRow['previous']) => (value === null ? '–' : wordOf(row, value, notation))
  const same = line.isOpen ? entry.sameOf(line) : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <form className={styles['step']} onSubmit={send}>
      <p className="small quiet">{t('entry.stepOf', { at: line.number, all })}</p>
      <h2>{row.indicatorName}</h2>
      <p className="small soft">
        {t('target.yearPlanned', { unit: row.unitOfMeasure, planned: shown(row.planned) })}
      </p>
      <dl className={styles['before']}>
        <dt>{t('entry.before')}</dt>
        <dd>{shown(row.previous)}</dd>
        <dt>{t('entry.toDate')}</dt>
        <dd>{shown(row.previousToDate)}</dd>
      </dl>
      {line.isOpen ? <Boxes line={line} entry={entry} month={month} /> : <Locked line={line} />}
      {said && (
        <div className={styles['problem']} id={`problem-${line.key}`}>
          <ProblemLine sentence={said.sentence} said={said} />
        </div>
      )}
      <div className={styles['acts']}>
        {same && (
          <Button
            onClick={() => {
              entry.write({ [line.key]: same })
              onNext()
            }}
          >
            {t('entry.same', { figure: shown(row.previous) })}
          </Button>
        )}
        {onBack && <Button onClick={onBack}>{t('entry.back')}</Button>}
        <Button kind="primary" type="submit">
          {t(line.number === all ? 'entry.review' : 'entry.next')}
        </Button>
      </div>
    </form>
  )
}

function Locked({ line }: { line: EntryRow }) {
  const { t } = useWords()
  return (
    <>
      <p className={styles['locked']}>
        {line.baseText === null ? line.text : `${line.text} / ${line.baseText}`}
      </p>
      <p className="small soft">{t('entry.frozen')}</p>
    </>
  )
}

/** Words are pressed, numbers are typed; a pair is two of them. */
function Boxes({ line, entry, month }: Pick<Props, 'line' | 'entry' | 'month'>) {
  const { t, format } = useWords()
  const notation = useNotation()
  const { row, key, reading } = line
  const choices = notation.choicesOf(row)
  const label = t('target.cellOf', { indicator: row.indicatorName, month })
  if (choices.length > 0)
    return (
      <fieldset className={styles['choices']}>
        <legend className="seenByReaderOnly">{label}</legend>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={key}
              checked={reading.kind === 'value' && reading.value === choice.value}
              onChange={() => entry.write({ [key]: { text: choice.label, isPasted: false } })}
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
    )
  const { pair } = whatComes(row, reading)
  return (
    <>
      <Box label={label} line={line} part="text" entry={entry} isFirst />
      {line.baseText !== null && (
        <Box
          label={t('entry.base', { indicator: row.indicatorName, base: row.baseName ?? '', month })}
          shown={row.baseName ?? ''}
          line={line}
          part="baseText"
          entry={entry}
        />
      )}
      {pair !== null && (
        <p className="small soft">
          {t('entry.pairIs', {
            figure: format.number(pair, Math.max(row.decimals, 1)),
            unit: row.unitOfMeasure,
          })}
        </p>
      )}
    </>
  )
}

function Box(props: {
  label: string
  shown?: string
  line: EntryRow
  part: 'text' | 'baseText'
  entry: Entry
  isFirst?: boolean
}) {
  const { label, shown, line, part, entry, isFirst } = props
  const isWrong = line.reading.kind === 'wrong' || line.theirs !== null || line.refusal !== null
  return (
    <label className={styles['box']}>
      {shown && <span className="small soft">{shown}</span>}
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the keypad of the phone stays open from target to target
        autoFocus={isFirst}
        inputMode="decimal"
        enterKeyHint="next"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `problem-${line.key}` : undefined}
        value={line[part] ?? ''}
        onChange={(event) =>
          entry.write({ [line.key]: { [part]: event.currentTarget.value, isPasted: false } })
        }
      />
    </label>
  )
}
