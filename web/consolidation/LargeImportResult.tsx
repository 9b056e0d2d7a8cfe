import { useState } from 'react'
import type { Job } from '#domain/job/contract.ts'
import type { Layout } from '#domain/consolidation/contract.ts'
import {
  confirmLargeImport,
  largeImportSchema,
  type LargeImport,
  mapLargeLayout,
} from '#domain/target/large-import.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { MapLayout } from './MapLayout.tsx'
import { LargeImportProblems } from './LargeImportProblems.tsx'

/** What became of a large workbook, and the next step with it. */
export function LargeImportResult({ job }: { job: Job }) {
  const { t, format } = useWords()
  const read = largeImportSchema.safeParse(job.result)
  const [isSent, setSent] = useState(false)
  const confirm = useAct(confirmLargeImport)
  if (!read.success) return null
  const result = read.data
  const go = async (defineMissing: boolean, dryRun: boolean) => {
    const body = { id: newRequestId(), defineMissing, dryRun }
    setSent((await confirm.attempt({ params: { id: job.id }, body })) !== null)
  }
  return (
    <div className="stack">
      <Sentence result={result} />
      {result.state === 'preview' && !isSent && (
        <p className="row">
          <Button busy={confirm.isSending} onClick={() => void go(result.newIndicators > 0, false)}>
            {t('consolidation.largeConfirm')}
          </Button>
        </p>
      )}
      {result.layout && !isSent && (
        <LargeLayout jobId={job.id} layout={result.layout} onSent={() => setSent(true)} />
      )}
      {result.mayDefine && !isSent && (
        <p className="row">
          <Button busy={confirm.isSending} onClick={() => void go(true, true)}>
            {t('consolidation.largeDefine')}
          </Button>
        </p>
      )}
      {result.state === 'imported' && (
        <p className="row">
          <ButtonLink to={`${paths.targets}?year=${result.year}`}>{t('target.importToBoard')}</ButtonLink>
        </p>
      )}
      <ProblemNotice problem={confirm.problem} />
      {result.problems.length > 0 && <LargeImportProblems problems={result.problems} />}
      {result.problemCount > result.problems.length && (
        <p className="small soft">
          {t('consolidation.wrongOf', {
            shown: format.number(result.problems.length),
            count: format.number(result.problemCount),
          })}
        </p>
      )}
    </div>
  )
}

/** What a column holds is asked of a large workbook as of a small one; it is then read anew. */
function LargeLayout(props: { jobId: string; layout: Layout; onSent: () => void }) {
  const { t } = useWords()
  const { jobId, layout, onSent } = props
  const save = useAct(mapLargeLayout, onSent)
  return (
    <>
      <Notice title={t('consolidation.layoutUnsure', { count: 1 })}>
        {t('consolidation.layoutUnsureBody')}
      </Notice>
      <MapLayout
        layout={layout}
        isSaving={save.isSending}
        problem={save.problem}
        onSave={(said) =>
          void save.attempt({
            params: { id: jobId },
            body: { ...said, id: newRequestId(), defineMissing: false },
          })
        }
      />
    </>
  )
}

function Sentence({ result }: { result: LargeImport }) {
  const { t, format } = useWords()
  const { name, state } = result
  const [rows, targets, figures, unchanged] = [
    format.number(result.rows),
    format.number(result.targets),
    format.number(result.figures),
    format.number(result.unchanged),
  ]
  switch (state) {
    case 'problems':
      return (
        <Notice
          kind="refused"
          title={t('consolidation.largeProblems', { name, count: format.number(result.problemCount), rows })}
        />
      )
    case 'preview':
      return <p>{t('consolidation.largePreview', { name, rows, targets, figures, unchanged })}</p>
    case 'imported':
      return <Notice kind="done">{t('consolidation.largeImported', { name, targets, figures })}</Notice>
    default:
      return <Notice kind="done">{t('consolidation.largeUnchanged', { name })}</Notice>
  }
}
