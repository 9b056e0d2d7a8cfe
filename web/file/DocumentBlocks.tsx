import { createElement, type ReactNode } from 'react'
import type { Block, Paragraph, Run } from '#domain/file/preview.ts'
import { type Letters, lettersOf } from './OldLetters.tsx'
import styles from './FilePreview.module.css'

/** The page has a heading of its own, and the sheet another: those of a document come below. */
const below = 2
const deepest = 6

/** The words of a document by its typed blocks: React writes them, so that nothing in them can become markup. */
export function DocumentBlocks({ blocks, letters }: { blocks: readonly Block[]; letters: Letters }) {
  return (
    <div className={styles['document']}>
      {blocks.map((block, at) =>
        block.kind === 'table' ? (
          <Rows key={at} table={block} letters={letters} />
        ) : (
          <Words key={at} letters={letters} {...block} />
        ),
      )}
    </div>
  )
}

function Rows({ table, letters }: { table: Extract<Block, { kind: 'table' }>; letters: Letters }) {
  return (
    <div className={styles['wide']} data-wide>
      <table>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  {cell.map((paragraph, line) => (
                    <Words key={line} letters={letters} {...paragraph} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Words({ level, align, label, runs, letters }: Paragraph & { letters: Letters }) {
  const content: ReactNode[] = runs.map((run, at) => (
    <Look key={at} {...run} text={lettersOf(run, letters)} />
  ))
  const tag = level === 0 ? 'p' : `h${Math.min(level + below, deepest)}`
  return createElement(tag, { 'data-align': align }, label && `${label} `, ...content)
}

function Look({ text, bold, italic, underline }: Run) {
  let look: ReactNode = text
  if (bold) look = <b>{look}</b>
  if (italic) look = <i>{look}</i>
  return underline ? <u>{look}</u> : look
}
