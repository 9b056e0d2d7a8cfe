import { foldText } from '#domain/text/fold.ts'

/** The title with what was typed marked in it, diacritics aside. */
export function Highlight({ text, typed }: { text: string; typed: string }) {
  const letters = Array.from(text.normalize('NFC'))
  const folded = letters.map(foldText).join('')
  const wanted = foldText(typed).trim()
  const at = wanted ? folded.indexOf(wanted) : -1
  if (at < 0 || folded.length !== letters.length) return text
  const end = at + wanted.length
  return (
    <>
      {letters.slice(0, at).join('')}
      <mark>{letters.slice(at, end).join('')}</mark>
      {letters.slice(end).join('')}
    </>
  )
}
