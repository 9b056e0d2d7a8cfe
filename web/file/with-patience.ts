import { ApiProblem } from '#web/api/problem.ts'
import { mayPass } from '#web/api/queries.ts'

const longestPauseMilliseconds = 15_000

/**
 * Tries until it is answered, for as long as the network or the server is away: at once when the network is back, else
 * after growing pauses. A failure that has a reason of its own is passed on.
 */
export async function withPatience<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  onWaiting: (isWaiting: boolean) => void,
): Promise<T> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
    try {
      return await work()
    } catch (failure) {
      const hasReason = failure instanceof ApiProblem && failure.body.reason !== undefined
      if (!(failure instanceof Error) || !mayPass(failure) || hasReason) throw failure
      onWaiting(true)
      await untilLikely(pause, signal)
    }
  }
}

/** Waits so long, or until the browser says that the network is back. */
function untilLikely(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', callOff)
      resolve()
    }
    const callOff = () => {
      end()
      reject(new ApiProblem('called_off'))
    }
    const timer = setTimeout(end, milliseconds)
    window.addEventListener('online', end)
    signal.addEventListener('abort', callOff)
  })
}
