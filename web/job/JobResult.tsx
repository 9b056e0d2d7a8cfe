import type { Job } from '#domain/job/contract.ts'
import { LargeImportResult } from '#web/consolidation/LargeImportResult.tsx'
import { RecognitionResult } from '#web/intake/RecognitionResult.tsx'
import { VerificationResult } from '#web/event/VerificationResult.tsx'

/** What a finished job gave, as its kind shows it wherever it is listed. */
export function JobResult({ job }: { job: Job }) {
  if (job.kind === 'import_workbook') return <LargeImportResult job={job} />
  if (job.kind === 'recognise_document') return <RecognitionResult job={job} />
  return <VerificationResult result={job.result} />
}
