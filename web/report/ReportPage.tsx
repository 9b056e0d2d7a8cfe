import { useState } from 'react'
import { useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readReport } from '#domain/report/writing-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { BringForm } from './BringForm.tsx'
import { BringReportBack } from './BringReportBack.tsx'
import { ComingForms } from './ComingForms.tsx'
import { Consolidation } from './Consolidation.tsx'
import { EndedWords } from './EndedWords.tsx'
import { InCharge } from './InCharge.tsx'
import { LateWord } from './LateWord.tsx'
import { MailForms } from './MailForms.tsx'
import { ReportActions } from './ReportActions.tsx'
import { ReportBelow } from './ReportBelow.tsx'
import { ReportFiles } from './ReportFiles.tsx'
import { ReportMark, TimeMark } from './ReportMark.tsx'
import { ReportReading } from './ReportReading.tsx'
import { ReportWriting } from './ReportWriting.tsx'
import { Unsent } from './Unsent.tsx'

export type ReportRead = ResponseOf<typeof readReport>

/** One report: written by its unit, read by everybody else and after it was handed up. */
export function ReportPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const report = useRead(readReport, { params: { id } })
  const { about, owedBy, owedTo, state, can } = report
  const isWriting = can.write.allowed
  // A form that was taken wrote into the sections: they are drawn anew.
  const [taken, setTaken] = useState(0)
  const readAnew = () => setTaken((times) => times + 1)
  return (
    <Page
      title={report.title}
      width="narrow"
      crumbs={[
        { title: t('report.title'), to: paths.reports },
        { title: t('report.rounds'), to: paths.reportRound(report.roundId) },
      ]}
      sub={[
        t('report.about', { unit: about.name }),
        ...(owedBy.id === about.id ? [] : [t('report.owedByOther', { unit: owedBy.name })]),
        t('report.to', { unit: owedTo.name }),
      ].join(' · ')}
      actions={isWriting ? null : <ReportActions report={report} />}
    >
      <p className="row">
        <ReportMark report={report} />
        <TimeMark report={report} />
        <span className="soft">{t('report.due', { date: format.date(report.dueOn) })}</span>
        {report.lockedFrom && (
          <span className="soft">{t('report.lockedFrom', { date: format.date(report.lockedFrom) })}</span>
        )}
      </p>
      <p className="small quiet">
        {[
          t('report.window', {
            from: format.date(report.windowFrom),
            to: format.date(report.windowTo),
            cutOff: format.date(report.cutOffOn),
          }),
          `${report.template}, ${t('report.templateVersion', { ordinal: report.templateVersion })}`,
          t(report.isFrozen ? 'report.frozen' : 'report.live'),
        ].join(' · ')}
      </p>
      {report.ended && (
        <p>
          <EndedWords ended={report.ended} />
        </p>
      )}
      <InCharge inCharge={report.inCharge} />
      {state === 'returned' && (
        <Notice kind="refused" title={t('report.returnedNotice', { date: format.date(report.dueOn) })}>
          {report.returnedReason}
        </Notice>
      )}
      <ReportFiles reportId={report.id} isWriting={isWriting} />
      <LateWord report={report} />
      {(isWriting || report.coming.some(({ isKept }) => isKept)) && (
        <ComingForms report={report} onTaken={readAnew} />
      )}
      {!isWriting && <Unsent report={report} />}
      {report.can.mailForm.allowed && (
        <MailForms roundId={report.roundId} reportId={report.id} may={report.can.mailForm} />
      )}
      {isWriting && report.below.length > 0 && <Consolidation report={report} />}
      {isWriting ? (
        <ReportWriting key={`${report.id}-${state}-${report.coming[0]?.id ?? ''}-${taken}`} report={report} />
      ) : (
        <ReportReading report={report} />
      )}
      {isWriting && <BringForm reportId={report.id} onTaken={readAnew} />}
      {isWriting && <BringReportBack reportId={report.id} />}
      <ReportBelow report={report} />
    </Page>
  )
}
