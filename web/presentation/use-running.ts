import { useEffect, useState } from 'react'

/** Seconds that go on counting from what the server said, by the clock of this machine's own running. */
export function useRunning(told: number): number {
  const [from, setFrom] = useState(() => ({ told, at: performance.now() }))
  const [now, setNow] = useState(() => performance.now())
  if (from.told !== told) setFrom({ told, at: performance.now() })
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return from.told + Math.max(0, Math.round((now - from.at) / 1_000))
}
