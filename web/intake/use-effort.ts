import { useEffect, useState } from 'react'

type Effort = { actions: number; from: number | null; until: number | null }

const none: Effort = { actions: 0, from: null, until: null }

/** Keys that only stand with others are no act by themselves. */
const companions = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process'])

/**
 * How many acts the review took, and how long from the first to the last: a press of a key or a button, where all the
 * letters typed into one field count as one act.
 */
export function useEffort(): { actions: number; seconds: number } {
  const [effort, setEffort] = useState(none)
  useEffect(() => {
    let typedIn: EventTarget | null = null
    const count = () => {
      const at = performance.now()
      setEffort(({ actions, from }) => ({ actions: actions + 1, from: from ?? at, until: at }))
    }
    const press = (event: KeyboardEvent) => {
      if (event.repeat || companions.has(event.key)) return
      const isTyping = isText(event.target) && event.key.length === 1 && !event.ctrlKey && !event.metaKey
      if (isTyping && typedIn === event.target) return
      typedIn = isTyping ? event.target : null
      count()
    }
    document.addEventListener('keydown', press, true)
    document.addEventListener('pointerdown', count, true)
    return () => {
      document.removeEventListener('keydown', press, true)
      document.removeEventListener('pointerdown', count, true)
    }
  }, [])
  const { actions, from, until } = effort
  return { actions, seconds: from === null || until === null ? 0 : Math.round((until - from) / 1_000) }
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
