import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { ConsolidationState } from './contract.ts'

export type ConsolidationRefusal =
  | 'consolidation_ended'
  | 'no_workbooks'
  | 'workbooks_have_problems'
  | 'no_clean_workbooks'

/** Whether files may still be added, read anew, left out. */
export const canChange = (state: ConsolidationState): Decision<ConsolidationRefusal> =>
  state === 'open' ? allowed : refused('consolidation_ended')

/** Whether it may be written: every file without a problem, or the person takes only those that have none. */
export function canConfirm(
  state: ConsolidationState,
  { files, clean }: { files: number; clean: number },
  which: 'all' | 'clean',
): Decision<ConsolidationRefusal> {
  if (state !== 'open') return refused('consolidation_ended')
  if (files === 0) return refused('no_workbooks')
  if (which === 'all' && clean < files) return refused('workbooks_have_problems')
  return clean === 0 ? refused('no_clean_workbooks') : allowed
}
