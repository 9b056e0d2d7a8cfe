import { useRef, useState } from 'react'
import type { HeldText } from './entry-row.ts'
import { findKept, keepFigures, type TypedFigures } from './kept-figures.ts'

const mostSteps = 100

type Step = { before: TypedFigures; of: string }

/** What is typed into a grid, kept in this browser under a name until it is saved, with the way back of each step. */
export function useTyped(name: string) {
  const [typed, setTyped] = useState<TypedFigures>(() => findKept(name))
  const done = useRef<Step[]>([])
  const undone = useRef<TypedFigures[]>([])

  const take = (next: TypedFigures) => {
    const gone = Object.keys(typed).filter((key) => !(key in next))
    keepFigures(name, next, gone)
    setTyped(next)
  }
  /** `of` names what is being typed: letters into one box are one step. */
  const write = (written: Record<string, HeldText>, of: string) => {
    undone.current = []
    if (done.current.at(-1)?.of !== of)
      done.current = [...done.current.slice(-mostSteps), { before: typed, of }]
    take({ ...typed, ...written })
  }
  const drop = (keys: readonly string[]) => {
    keepFigures(name, {}, keys)
    setTyped((held) => Object.fromEntries(Object.entries(held).filter(([key]) => !keys.includes(key))))
  }
  const undo = () => {
    const last = done.current.pop()
    if (!last) return
    undone.current.push(typed)
    take(last.before)
  }
  const redo = () => {
    const next = undone.current.pop()
    if (!next) return
    done.current.push({ before: typed, of: '' })
    take(next)
  }
  return { typed, write, drop, undo, redo }
}
