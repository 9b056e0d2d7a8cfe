import { useWords } from '#web/words/language.tsx'
import { Shape } from '#web/ui/Shape.tsx'
import styles from './EntryTable.module.css'
import type { EntryRow } from './entry-row.ts'
import type { CellProblem } from './use-cell-problem.ts'
import { useCellProblem } from './use-cell-problem.ts'
import type { Entry } from './use-entry.ts'

type Props = { line: EntryRow; entry: Entry; columns: number }

/** What is wrong with the cell above, by its row, with what would mend it as a link; the rest is kept. */
export function EntryProblem({ line, entry, columns }: Props) {
  const { t } = useWords()
  const said = useCellProblem(entry)(line)
  if (!said) return null
  return (
    <tr className={styles['problem']}>
      <td colSpan={columns} id={`problem-${line.key}`}>
        <ProblemLine
          sentence={t('target.rowProblem', { row: line.number, sentence: said.sentence })}
          said={said}
        />
      </td>
    </tr>
  )
}

/** The sentence with its cures. */
export function ProblemLine({ sentence, said }: { sentence: string; said: CellProblem }) {
  const { t } = useWords()
  return (
    <p role="alert">
      <Shape name="cross" />
      <span>
        {sentence}{' '}
        {said.cures.map((cure) => (
          <button key={cure.title} type="button" onClick={cure.take}>
            {cure.title}
          </button>
        ))}{' '}
        <span className="quiet">{t('target.restKept')}</span>
      </span>
    </p>
  )
}
