import type { Organization } from '#server/kernel/organization.ts'
import { sendDigests } from './send-digests.ts'

/** Looks every minute whether somebody is to be reminded, until stopped; a failure is told and tried again at the next turn. */
export function startReminding(
  organization: Organization,
  onError: (error: unknown) => void,
  everyMilliseconds = 60_000,
): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => sendDigests(organization, new Date())).then(() => undefined, onError)
  }, everyMilliseconds)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
