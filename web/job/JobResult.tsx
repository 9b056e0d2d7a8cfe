import type { Job } from '#domain/job/contract.ts'
import { LargeImportResult } from '#web/consolidation/LargeImportResult.tsx'
import { VerificationResult } from '#web/event/VerificationResult.tsx'

/** What a finished job gave, as its kind shows it wherever it is listed. */
export function JobResult({ job }: { job: Job }) {
  if (job.kind === 'import_workbook') return <LargeImportResult job={job} />
  return <VerificationResult result={job.result} />
}
