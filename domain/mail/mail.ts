export const mailStates = ['waiting', 'handed', 'sent', 'refused', 'unclear'] as const
export type MailState = (typeof mailStates)[number]
export const mailKinds = ['digest', 'urging', 'trial', 'answer', 'form'] as const
export type MailKind = (typeof mailKinds)[number]

/** How long to wait after a failure that may pass, by how many attempts there were; then it is given up. */
const pausesSeconds = [60, 300, 1_800, 7_200, 21_600, 43_200, 86_400] as const
export const pauseAfter = (attempts: number): number | null => pausesSeconds[attempts - 1] ?? null

/** What became of an attempt: how far it had come, and what the server said, if it said anything. */
export interface Attempt {
  /** Whether its text had begun to go over the line. */
  readonly wasHanded: boolean
  /** The server's code: 250 took it, 4xx not now, 5xx never; null when it said nothing any more. */
  readonly code: number | null
  readonly attempts: number
}

/**
 * What a mail is after an attempt that failed. A server that answers is believed; a line that broke before the text went
 * is surely not sent; one that broke while or after it went is unclear, and nothing sends that again by itself.
 */
export function afterFailure({ wasHanded, code, attempts }: Attempt): MailState {
  if (wasHanded && code === null) return 'unclear'
  if (code !== null && code >= 500 && !isAboutUs(code)) return 'refused'
  return pauseAfter(attempts) === null ? 'refused' : 'waiting'
}

/** Refusals of the sign-in, not of the mail: the administrator mends them, and the mail goes then. */
const isAboutUs = (code: number): boolean => code === 530 || code === 534 || code === 535 || code === 538
