import type { TaskState } from '#domain/task/lifecycle.ts'
import type { Status } from '#web/ui/StatusMark.tsx'

/** The shape of each state. */
export const stateStatus: Record<TaskState, Status> = {
  assigned: 'planned',
  in_progress: 'in_progress',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  cancelled: 'cancelled',
}
