import { readAloudJob } from '#server/bulletin/read-aloud-job.ts'
import { verifyLogJob } from '#server/event/verify-log.ts'
import { recogniseDocumentJob } from '#server/intake/recognise-document.ts'
import { largeImportJob } from '#server/target/large-import.ts'

/** Every kind of long work this program does. */
export const jobDefinitions = [verifyLogJob, largeImportJob, readAloudJob, recogniseDocumentJob]
