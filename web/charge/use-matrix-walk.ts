import { type FocusEvent, type KeyboardEvent, useState } from 'react'

const steps: Partial<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** One cell is reached by Tab; arrows go on from there as in a sheet. */
export function useMatrixWalk() {
  const [reached, setReached] = useState('0 0')
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const place = target.dataset['cell']
    if (place) setReached(place)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    const from = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined
    if (!step || !from) return
    const [row = 0, column = 0] = from.split(' ').map(Number)
    const place = `${row + step[0]} ${column + step[1]}`
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${place}"]`)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return { reached, handlers: { onFocus, onKeyDown } }
}
