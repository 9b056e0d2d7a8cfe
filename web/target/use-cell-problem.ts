import { fieldSentence } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import type { EntryRow } from './entry-row.ts'
import { wordOf } from './entry-row.ts'
import type { Figures } from './use-figures.ts'
import { useNotation } from './use-notation.ts'

export type Cure = { title: string; take: () => void }
export type CellProblem = { sentence: string; cures: Cure[] }

/** What is wrong with a cell and what would mend it; null when nothing is. */
export function useCellProblem(
  figures: Pick<Figures, 'write' | 'settle'>,
): (line: EntryRow) => CellProblem | null {
  const { t, find } = useWords()
  const notation = useNotation()
  return (line) => {
    const { key, row, reading, theirs, refusal, text, baseText } = line
    const typed = baseText === null ? text : `${text} / ${baseText}`
    if (reading.kind === 'wrong') {
      const why =
        reading.code === 'ambiguous'
          ? t('target.ambiguous')
          : (find(`field.${reading.code}`, reading.params) ?? t('field.invalid'))
      const cures = reading.cures.map((cure): Cure => ({
        title: t('target.useValue', { value: cure }),
        take: () => figures.write({ [key]: { text: cure, isPasted: false } }),
      }))
      return { sentence: t('target.typedIs', { typed, sentence: why }), cures }
    }
    if (theirs) {
      const theirWord = wordOf(row, theirs.value, notation)
      const written = theirs.base === null ? theirWord : `${theirWord} / ${notation.format(theirs.base)}`
      const name = theirs.enteredBy?.name ?? t('entry.someone')
      return {
        sentence: t('entry.conflictBy', { name, theirs: written, mine: typed }),
        cures: [
          { title: t('target.keepMine', { mine: typed }), take: () => figures.settle(line, true) },
          { title: t('target.takeTheirs', { theirs: written }), take: () => figures.settle(line, false) },
        ],
      }
    }
    if (!refusal) return null
    return { sentence: t('target.typedIs', { typed, sentence: fieldSentence(find, refusal) }), cures: [] }
  }
}
