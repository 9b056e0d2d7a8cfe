import { recognisedSchema } from '#domain/intake/contract.ts'
import type { Job } from '#domain/job/contract.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'

/** The reading that came of a scan. */
export function RecognitionResult({ job }: { job: Job }) {
  const { t } = useWords()
  const read = recognisedSchema.safeParse(job.result)
  return read.success && <ButtonLink to={paths.intakeOf(read.data.id)}>{t('intake.openReading')}</ButtonLink>
}
