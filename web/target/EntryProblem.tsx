import { fieldSentence } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import { Shape } from '#web/ui/Shape.tsx'
import styles from './EntryTable.module.css'
import type { EntryRow } from './entry-row.ts'
import type { Entry } from './use-entry.ts'

type Props = { line: EntryRow; entry: Entry; columns: number }
type Cure = { title: string; take: () => void }

/** What is wrong with the cell above, by its row, with what would mend it as a link; the rest is kept. */
export function EntryProblem({ line, entry, columns }: Props) {
  const { t } = useWords()
  const said = useProblem(line, entry)
  if (!said) return null
  return (
    <tr className={styles['problem']}>
      <td colSpan={columns} id={`problem-${line.row.targetId}`}>
        <p role="alert">
          <Shape name="cross" />
          <span>
            {t('target.rowProblem', { row: line.number, sentence: said.sentence })}{' '}
            {said.cures.map((cure) => (
              <button key={cure.title} type="button" onClick={cure.take}>
                {cure.title}
              </button>
            ))}{' '}
            <span className="quiet">{t('target.restKept')}</span>
          </span>
        </p>
      </td>
    </tr>
  )
}

function useProblem(line: EntryRow, entry: Entry): { sentence: string; cures: Cure[] } | null {
  const { t, find, format } = useWords()
  const { row, reading, theirs, refusal, text } = line
  if (reading.kind === 'wrong') {
    const why =
      reading.code === 'ambiguous'
        ? t('target.ambiguous')
        : (find(`field.${reading.code}`, reading.params) ?? t('field.invalid'))
    const cures = reading.cures.map((cure): Cure => ({
      title: t('target.useValue', { value: cure }),
      take: () => entry.write({ [row.targetId]: { text: cure, isPasted: false } }),
    }))
    return { sentence: t('target.typedIs', { typed: text, sentence: why }), cures }
  }
  if (theirs) {
    const values = { theirs: format.number(theirs.value), mine: text }
    return {
      sentence: t('target.conflict', values),
      cures: [
        { title: t('target.keepMine', values), take: () => entry.settle(theirs, true) },
        { title: t('target.takeTheirs', values), take: () => entry.settle(theirs, false) },
      ],
    }
  }
  if (!refusal) return null
  return { sentence: t('target.typedIs', { typed: text, sentence: fieldSentence(find, refusal) }), cures: [] }
}
