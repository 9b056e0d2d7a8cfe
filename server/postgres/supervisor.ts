import { setTimeout as pause } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'

export type Supervised = { pid(): number; stop(): Promise<void> }

const longestPauseMs = 5_000

/** Keeps PostgreSQL running: whenever it ends unasked it is started again, which recovers its data. */
export async function supervise(of: {
  start: () => Promise<Postmaster>
  onEnd: () => void
  onRestart: (pid: number) => void
  onFailure: (error: unknown) => void
}): Promise<Supervised> {
  let current = await of.start()
  let stopping = false

  const restart = async () => {
    for (let pauseMs = 100; !stopping; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        current = await of.start()
        of.onRestart(current.pid)
        return
      } catch (error) {
        of.onFailure(error)
        await pause(pauseMs)
      }
    }
  }
  const watch = async () => {
    while (!stopping) {
      await current.exited
      if (stopping) return
      of.onEnd()
      await restart()
    }
  }
  const watching = watch()

  return {
    pid: () => current.pid,
    async stop() {
      stopping = true
      await current.stop()
      await watching
      // A restart may have been under way when the stop was asked for.
      await current.stop()
    },
  }
}
