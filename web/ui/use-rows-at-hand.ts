import { type RefObject, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const shownFirst = 8
const shownMore = 50
/** So few are not worth a press. */
const fewLeft = 3
const phone = '(width <= 760px)'

const subscribe = (changed: () => void): (() => void) => {
  const query = matchMedia(phone)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
const isPhone = (): boolean => matchMedia(phone).matches

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
  const isNarrow = useSyncExternalStore(subscribe, isPhone)
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
