/** Growing pauses between attempts, in seconds: three days in all, so that a receiver may be away for a weekend. */
const pauses = [5, 30, 120, 600, 3_600, 10_800, 21_600, 43_200, 86_400, 86_400] as const
export const attemptsInAll = pauses.length + 1

/** What a receiver answered; null when it did not. `retryAfter` in seconds, where it asked for a pause. */
export interface Answer {
  readonly status: number | null
  readonly retryAfter: number | null
}

export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting'; readonly afterSeconds: number }
  /** Given up; `switchesOff` when the receiver is not to be told anything any more. */
  | { readonly state: 'refused'; readonly switchesOff: boolean }

/** What a delivery is after an answer (Standard Webhooks): 2xx took it, 410 is gone for good, anything else comes again. */
export function outcomeOf({ status, retryAfter }: Answer, attempts: number): Outcome {
  if (status !== null && status >= 200 && status < 300) return { state: 'sent' }
  if (status === 410) return { state: 'refused', switchesOff: true }
  const pause = pauses[attempts - 1]
  if (pause === undefined) return { state: 'refused', switchesOff: true }
  const asked = Math.min(retryAfter ?? 0, pauses.at(-1) ?? 0)
  return { state: 'waiting', afterSeconds: Math.max(pause, asked) }
}
