import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { recognisedSchema } from '#domain/intake/contract.ts'
import type { Job } from '#domain/job/contract.ts'
import { JobProgress } from '#web/job/JobProgress.tsx'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'

/** The letters of a scan while they are recognised; the reading opens once it is made. */
export function Recognition({ jobId }: { jobId: string }) {
  const { t } = useWords()
  return (
    <div className="stack">
      <Notice title={t('intake.recognising')}>{t('intake.recognisingBody')}</Notice>
      <JobProgress id={jobId}>{(job) => <Arrived job={job} />}</JobProgress>
      <p>
        <ButtonLink to={paths.readIn}>{t('intake.anotherDocument')}</ButtonLink>
      </p>
    </div>
  )
}

/** Whoever waited for it is taken there. */
function Arrived({ job }: { job: Job }) {
  const navigate = useNavigate()
  const read = recognisedSchema.safeParse(job.result)
  const id = job.state === 'done' && read.success ? read.data.id : null
  useEffect(() => {
    if (id) void navigate(paths.intakeOf(id), { replace: true })
  }, [id, navigate])
  return null
}
