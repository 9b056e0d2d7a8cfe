import { useCallback, useEffect, useRef } from 'react'

const idleAfter = 60_000
const tick = 1_000
/** What one sending may say; more than that in one go was no writing. */
const most = 900

/** Seconds of writing since they were taken last: the window in front, and a key or a touch within the last minute. */
export function useSpent(): () => number {
  const seconds = useRef(0)
  const touchedAt = useRef(0)
  useEffect(() => {
    touchedAt.current = Date.now()
    const touch = () => {
      touchedAt.current = Date.now()
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - touchedAt.current < idleAfter)
        seconds.current = Math.min(seconds.current + 1, most)
    }, tick)
    const events = ['keydown', 'pointerdown', 'scroll'] as const
    for (const event of events) addEventListener(event, touch, { passive: true })
    return () => {
      clearInterval(timer)
      for (const event of events) removeEventListener(event, touch)
    }
  }, [])
  return useCallback(() => {
    const spent = seconds.current
    seconds.current = 0
    return spent
  }, [])
}
