import type { ConclusionTask } from './briefing.ts'

const stateWords: Record<ConclusionTask['state'], string> = {
  assigned: 'Mới giao',
  in_progress: 'Đang làm',
  submitted: 'Báo xong, chờ xác nhận',
  returned: 'Trả lại, làm tiếp',
  accepted: 'Đã xác nhận',
  cancelled: 'Đã hủy',
}

/** Where the task of a conclusion stands, as a document says it: what is claimed is never said to be done. */
export function taskStanding({ state, progressPercent, daysLate }: ConclusionTask): string {
  const progress = state === 'in_progress' ? ` ${progressPercent}%` : ''
  const late = daysLate > 0 ? `, quá hạn ${daysLate} ngày làm việc` : ''
  return `${stateWords[state]}${progress}${late}`
}
