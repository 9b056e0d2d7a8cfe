import { type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePhone } from './use-phone.ts'

const shownFirst = 8
const shownMore = 50
/** So few are not worth a press. */
const fewLeft = 3

type RowsAtHand<Row, Body> = {
  shown: readonly Row[]
  hidden: number
  more: () => void
  body: RefObject<Body | null>
}

/** On a phone a long list begins with its first rows; what comes next is asked for, and the focus goes to it. */
export function useRowsAtHand<Row, Body extends HTMLElement>(
  rows: readonly Row[],
  isWhole: boolean,
): RowsAtHand<Row, Body> {
  const isNarrow = usePhone()
  const [wanted, setWanted] = useState(shownFirst)
  const body = useRef<Body>(null)
  const isCut = isNarrow && !isWhole && rows.length > wanted + fewLeft
  const shown = isCut ? rows.slice(0, wanted) : rows
  const more = () => {
    flushSync(() => setWanted(wanted + shownMore))
    body.current?.children[wanted]?.querySelector<HTMLElement>('a[href], button')?.focus()
  }
  return { shown, hidden: rows.length - shown.length, more, body }
}
