import type { problem as vi } from '../vi/problem.ts'
import type { Translated } from '../words.ts'

export const problem: Translated<typeof vi> = {
  not_found: 'There is no such thing, or you may not see it.',
  conflict: 'Someone else has just changed this. Look at the new version and send again.',
  forbidden: 'You may not do this.',
  refused: 'This cannot be done yet.',
  invalid: 'Something is not right. Mend the places named and send again.',
  unauthenticated: 'Your session has ended. Sign in again.',
  key_reused: 'This request carries the id of another one. Reload the page and send again.',
  too_large: 'What was sent is too large.',
  unsupported_media: 'This kind of file is not accepted yet. Send .docx, .xlsx, .pdf or .txt.',
  unreadable_file: 'The file cannot be read. Open it on your machine, save it anew and send it again.',
  state_secret:
    'What is declared a state secret may not enter Nhịp. Handle it under the rules on the protection of state secrets.',
  csrf: 'The page has been open for too long. Reload it and send again.',
  rate_limited: 'Too many requests in a short time. Wait a minute and try again.',
  unavailable: 'The server is busy or stopped. Wait a moment and try again; what you typed is kept.',
  unexpected: 'An unexpected error. It has been recorded; try again or tell the administrator.',
  called_off: 'Sending was stopped.',
  network_lost: 'The server cannot be reached. Check the network and try again; what you typed is kept.',
}
