import type { TaskState } from './lifecycle.ts'

/** What the state of a task is called in a table that leaves the house; pages have their own words in the language of their reader. */
export const taskStateWords: Readonly<Record<TaskState, string>> = {
  assigned: 'Mới giao',
  in_progress: 'Đang làm',
  submitted: 'Đã báo xong',
  returned: 'Bị trả lại',
  accepted: 'Đã xác nhận',
  cancelled: 'Đã hủy',
}
