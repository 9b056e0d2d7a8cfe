import type { Job } from '#domain/job/contract.ts'
import { VerificationResult } from '#web/event/VerificationResult.tsx'

/** What a finished job gave, as its kind shows it wherever it is listed. */
export function JobResult({ job }: { job: Job }) {
  const draw = { verify_log: VerificationResult }[job.kind]
  return draw({ result: job.result })
}
