import { diffArrays } from 'diff'
import * as z from 'zod'

const pieceSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const comparedSchema = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  pieces: z.array(pieceSchema),
})
/** A paragraph of two versions side by side, and the words in which they differ. */
export type Compared = z.infer<typeof comparedSchema>
type Piece = z.infer<typeof pieceSchema>

/** Words are compared in a paragraph of up to so many; a longer one is shown whole on both sides. */
const mostWords = 3000

/**
 * Two versions of a text, paragraph by paragraph: what stayed, came, went, and what changed word by word. Together the pieces
 * that are the same or removed are the earlier text, the same or added the later one.
 */
export function compareTexts(before: string, after: string): Compared[] {
  const rows: Compared[] = []
  let removed: string[] = []
  const flush = (added: readonly string[]) => {
    const pairs = Math.min(removed.length, added.length)
    for (let at = 0; at < pairs; at += 1) rows.push(changed(removed[at] ?? '', added[at] ?? ''))
    for (const text of removed.slice(pairs))
      rows.push({ kind: 'removed', pieces: [{ kind: 'removed', text }] })
    for (const text of added.slice(pairs)) rows.push({ kind: 'added', pieces: [{ kind: 'added', text }] })
    removed = []
  }
  for (const part of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (part.removed) removed = part.value
    else if (part.added) flush(part.value)
    else {
      flush([])
      for (const text of part.value) rows.push({ kind: 'same', pieces: [{ kind: 'same', text }] })
    }
  }
  flush([])
  return rows
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function changed(before: string, after: string): Compared {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  if (old.length + young.length > mostWords)
    return {
      kind: 'changed',
      pieces: [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ],
    }
  const pieces = diffArrays(old, young).map((part): Piece => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }))
  return { kind: 'changed', pieces }
}

/** Words with the space behind them, so that joining them gives the text again. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/gu) ?? []
