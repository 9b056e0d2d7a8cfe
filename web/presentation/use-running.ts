import { useEffect, useState } from 'react'

/** Seconds that go on counting from what the server said, by the clock of this machine's own running. */
export function useRunning(told: number): number {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const from = performance.now()
    const timer = setInterval(() => setPassed(Math.floor((performance.now() - from) / 1_000)), 1_000)
    return () => clearInterval(timer)
  }, [])
  return told + passed
}
