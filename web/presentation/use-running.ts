import { useEffect, useState } from 'react'

/** Seconds that go on counting from what the server said last, by the clock of this machine's own running. */
export function useRunning(told: number): number {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const from = performance.now()
    const count = () => setPassed(Math.floor((performance.now() - from) / 1_000))
    const timer = setInterval(count, 1_000)
    return () => {
      clearInterval(timer)
      setPassed(0)
    }
  }, [told])
  return told + passed
}
