import { setTimeout as pause } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'

export type Supervised = { pid: () => number; stop: () => Promise<void> }

const longestPauseMs = 5_000

/** Keeps PostgreSQL running: whenever it ends unasked it is started again, which recovers its data. */
export async function supervise(of: {
  start: () => Promise<Postmaster>
  onEnd: () => void
  onRestart: (pid: number) => void
  onFailure: (error: unknown) => void
}): Promise<Supervised> {
  const state = { current: await of.start(), stopping: false }

  const restart = async () => {
    for (let pauseMs = 100; !state.stopping; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        state.current = await of.start()
        of.onRestart(state.current.pid)
        return
      } catch (error) {
        of.onFailure(error)
        await pause(pauseMs)
      }
    }
  }
  const watch = async () => {
    while (!state.stopping) {
      await state.current.exited
      if (state.stopping) return
      of.onEnd()
      await restart()
    }
  }
  const watching = watch()

  return {
    pid: () => state.current.pid,
    stop: async () => {
      state.stopping = true
      await state.current.stop()
      await watching
      // A restart may have been under way when the stop was asked for.
      await state.current.stop()
    },
  }
}
