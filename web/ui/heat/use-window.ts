import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** So many rows are drawn at once; more are drawn as they come into sight. */
const mostWhole = 80
/** Rows drawn above and below those in sight, so that scrolling shows no gap. */
const spare = 8

type Window<Frame> = {
  frame: RefObject<Frame | null>
  /** The first row drawn, and the one after the last. */
  from: number
  to: number
  /** The height of the rows left out above and below. */
  above: number
  below: number
  isWindowed: boolean
  onScroll: () => void
  /** Brings a row into sight and draws it at once. */
  reveal: (row: number) => void
}

/** The rows of a long table that are in sight, all of one height; a short table is drawn whole. */
export function useWindow<Frame extends HTMLElement>(count: number, rowHeight: number): Window<Frame> {
  const frame = useRef<Frame>(null)
  const [first, setFirst] = useState(0)
  const [height, setHeight] = useState(800)
  const isWindowed = count > mostWhole
  useLayoutEffect(() => {
    if (isWindowed && frame.current) setHeight(frame.current.clientHeight)
  }, [isWindowed])
  const inSight = Math.ceil(height / rowHeight)
  const from = isWindowed ? Math.max(0, Math.min(first, count - inSight) - spare) : 0
  const to = isWindowed ? Math.min(count, from + inSight + 2 * spare) : count
  const onScroll = () => {
    const at = Math.floor((frame.current?.scrollTop ?? 0) / rowHeight)
    // A step of a few rows is within what is spare.
    if (Math.abs(at - first) >= spare / 2 || at === 0) setFirst(at)
  }
  const reveal = (row: number) => {
    if (!isWindowed || !frame.current || (row >= from && row < to)) return
    frame.current.scrollTop = Math.max(0, row * rowHeight - height / 2)
    flushSync(() => setFirst(Math.floor((frame.current?.scrollTop ?? 0) / rowHeight)))
  }
  return {
    frame,
    from,
    to,
    above: from * rowHeight,
    below: (count - to) * rowHeight,
    isWindowed,
    onScroll,
    reveal,
  }
}
