import { useState } from 'react'
import { consolidateReport } from '#domain/report/consolidation-contract.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'
import type { ReportRead } from './ReportPage.tsx'

type Run = NonNullable<ReportRead['run']>

/** Sums up the reports below in one tap, and says what does not go together in them. */
export function Consolidation({ report }: { report: ReportRead }) {
  const { t, why, format } = useWords()
  const act = useAct(consolidateReport)
  const [done, setDone] = useState<string | null>(null)
  const { run, can, id, version } = report
  const sumUp = async () => {
    const answer = await act.attempt({ params: { id }, body: { id: newRequestId(), version } })
    if (answer) setDone(t('report.summedUp', answer))
  }
  return (
    <Section
      title={t('report.consolidation')}
      sub={
        run
          ? t('report.lastRun', { count: run.reports, name: run.by.name ?? '–', at: format.instant(run.at) })
          : t('report.notSummedUp')
      }
      aside={
        <Button why={why(can.consolidate)} busy={act.isSending} onClick={() => void sumUp()}>
          {t(run ? 'report.sumUpAgain' : 'report.sumUp')}
        </Button>
      }
    >
      {act.problem && <ProblemNotice problem={act.problem} />}
      {done && <Notice kind="done" title={done} />}
      {run?.isBehind && !done && <Notice title={t('report.runIsBehind')} />}
      {run && run.remarks.length > 0 && <Remarks remarks={run.remarks} />}
    </Section>
  )
}

function Remarks({ remarks }: { remarks: Run['remarks'] }) {
  const { t } = useWords()
  return (
    <details open>
      <summary>{t('report.remarks', { count: remarks.length })}</summary>
      <ul className={styles['lines']}>
        {remarks.map(({ remark, units }) => {
          const names = units.map(({ shortName }) => shortName)
          return remark.kind === 'against_books' ? (
            <li key={`${remark.key} ${remark.targetId} ${names.join()}`}>
              {t('report.againstBooks', {
                unit: names.join(', '),
                indicator: remark.indicator,
                said: remark.said,
                known: remark.known,
              })}
            </li>
          ) : (
            <li key={remark.texts.join()}>
              {t('report.otherFigures', { units: names.join(', '), numbers: remark.numbers.join(' / ') })}{' '}
              <span className="quiet">{remark.texts[0]}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
