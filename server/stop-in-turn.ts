import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'

/** One part of a server that is stopped; its name is for whoever reads the log. */
export type Stopping = readonly [name: string, stop: () => unknown]

/**
 * Stops one part after the other. What has not stopped after `patience` milliseconds is named in the log and left behind,
 * and what fails is named too: the database, which is stopped after all of them, keeps what was acknowledged in any case.
 */
export async function stopInTurn(
  parts: readonly Stopping[],
  log: Pick<Logger, 'warn'>,
  patience = 15_000,
): Promise<void> {
  for (const [part, stop] of parts) {
    const ended = new AbortController()
    const late = pause(patience, 'late', { signal: ended.signal }).catch(() => 'ended')
    const stopped = (async () => stop())().then(
      () => 'ended',
      (error: unknown) => log.warn({ err: error, part }, 'stopping failed'),
    )
    if ((await Promise.race([stopped, late])) === 'late') {
      log.warn({ part, patience }, 'stopping takes too long, left behind')
    }
    ended.abort()
  }
}
