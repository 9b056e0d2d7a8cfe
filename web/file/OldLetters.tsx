import type { Block, Run } from '#domain/file/preview.ts'
import { convertLetters } from '#domain/file/contract.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './FilePreview.module.css'

export type Letters = 'after' | 'before'
export type Pair = { before: string; after: string }

type Props = {
  id: string
  encoding: string
  pairs: readonly Pair[]
  letters: Letters
  onLetters: (letters: Letters) => void
  can: Decision
  onConverted: (id: string) => void
}

/** Text in the letters of an old font: some of it before and after, both ways of reading the whole, and a copy to be kept. */
export function OldLetters({ id, encoding, pairs, letters, onLetters, can, onConverted }: Props) {
  const { t, why } = useWords()
  const converting = useAct(convertLetters)
  const convert = async () => {
    const copy = await converting.attempt({ params: { id }, body: {} })
    if (copy) onConverted(copy.id)
  }
  return (
    <>
      <Notice
        title={t('file.oldLetters', { encoding })}
        actions={
          <Button small busy={converting.isSending} why={why(can)} onClick={() => void convert()}>
            {t('file.convert')}
          </Button>
        }
      >
        <div className="stack">
          <p>{t('file.oldLettersHint')}</p>
          <BeforeAfter pairs={pairs} />
          <ProblemNotice problem={converting.problem} />
        </div>
      </Notice>
      <fieldset className={`row ${styles['letters']}`}>
        <legend className="seenByReaderOnly">{t('file.letters')}</legend>
        {(['after', 'before'] as const).map((each) => (
          <Button key={each} small aria-pressed={letters === each} onClick={() => onLetters(each)}>
            {t(`file.letters.${each}`)}
          </Button>
        ))}
      </fieldset>
    </>
  )
}

/** The same words as they stand and as they would be read. */
export function BeforeAfter({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useWords()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles['wide']} data-wide tabIndex={0} aria-label={t('file.beforeAfter')}>
      <table className={styles['pairs']}>
        <thead>
          <tr>
            <th scope="col">{t('file.letters.before')}</th>
            <th scope="col">{t('file.letters.after')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ before, after }, at) => (
            <tr key={at}>
              <td>{before}</td>
              <td lang="vi">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const mostPairs = 6
const longest = 160
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
const pairOf = (before: string, after: string): Pair => ({ before: cut(before), after: cut(after) })

/** The first paragraphs of a document with old letters in them. */
export function pairsInBlocks(blocks: readonly Block[]): Pair[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : [block]))
  const isOld = ({ runs }: { runs: readonly Run[] }) => runs.some(({ meant }) => meant !== undefined)
  const joined = (runs: readonly Run[], letters: Letters) =>
    runs.map((run) => lettersOf(run, letters)).join('')
  return paragraphs
    .filter(isOld)
    .slice(0, mostPairs)
    .map(({ runs }) => pairOf(joined(runs, 'before'), joined(runs, 'after')))
}

/** The first lines of a text that read otherwise in Unicode. */
export function pairsInText(text: string, meant: string): Pair[] {
  const after = meant.split('\n')
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() !== '' && line !== after[at] ? [pairOf(line, after[at] ?? '')] : []))
    .slice(0, mostPairs)
}

export const lettersOf = ({ text, meant }: Pick<Run, 'text' | 'meant'>, letters: Letters): string =>
  letters === 'after' ? (meant ?? text) : text
