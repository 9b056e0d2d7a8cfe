import type { status as vi } from '../vi/status.ts'
import type { Translated } from '../words.ts'

export const status: Translated<typeof vi> = {
  done_on_time: 'Done on time',
  done_late: 'Done late',
  open: 'Open, in time',
  due_soon: 'Due soon',
  overdue: 'Overdue',
  exceeded: 'Exceeded',
  on_pace: 'On pace',
  behind: 'Behind',
  hard_to_reach: 'Hard to reach',
  not_assessed: 'Not assessed',
  draft: 'Draft',
  planned: 'Planned',
  in_progress: 'In progress',
  submitted: 'Claimed, awaiting confirmation',
  returned: 'Returned',
  accepted: 'Confirmed',
  refused: 'Refused',
  cancelled: 'Cancelled',
  closed: 'Closed',
  waiting: 'Waiting',
  wrong: 'Needs mending',
}
