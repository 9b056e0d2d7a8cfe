import type { job as vi } from '../vi/job.ts'
import type { Translated } from '../words.ts'

export const job: Translated<typeof vi> = {
  title: 'Work in progress',
  sub: 'Heavy work that the machine does. Leave the page and it goes on; it can always be found here again.',
  mine: 'Mine',
  all: 'Everybody’s',
  none: 'No work yet',
  noneHint: 'A large import, a consolidation or a check of the log stands here until it is done.',
  'kind.verify_log': 'Check of the log',
  'state.queued': 'Waiting its turn',
  'state.running': 'Running',
  'state.done': 'Done',
  'state.failed': 'Not done',
  'state.cancelled': 'Cancelled',
  'phase.chain': 'Comparing the chain of seals',
  'phase.rows': 'Comparing each table with the log',
  progress: 'Progress',
  preparing: 'Preparing',
  cancel: 'Cancel',
  cancelling: 'Stopping…',
  cancelledAt: 'Cancelled at {at}. Nothing was changed.',
  askedBy: 'Asked for by {name} at {at}',
  again: 'attempt {count}',
}
