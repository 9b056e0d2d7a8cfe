import { useState } from 'react'
import { acceptReport, approveReport } from '#domain/report/writing-contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { ReopenReportForm } from './ReopenReportForm.tsx'
import type { ReportRead } from './ReportPage.tsx'
import { ReturnReportForm } from './ReturnReportForm.tsx'

/** What the level above does with a report: approve and accept it, or send it back. */
export function ReportActions({ report }: { report: ReportRead }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<'return' | 'reopen' | null>(null)
  const approve = useAct(approveReport)
  const accept = useAct(acceptReport)
  const { id, version, state, can } = report
  const end = () => setDoing(null)
  const sent = { params: { id }, body: { version } }
  const problem = approve.problem ?? accept.problem
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {(state === 'submitted' || state === 'approved') && (
        <Button why={why(can.return)} onClick={() => setDoing('return')}>
          {t('report.return')}
        </Button>
      )}
      {state === 'submitted' && (
        <Button
          kind="primary"
          why={why(can.approve)}
          busy={approve.isSending}
          onClick={() => void approve.attempt(sent)}
        >
          {t('report.approve')}
        </Button>
      )}
      {state === 'approved' && (
        <Button
          kind="primary"
          why={why(can.accept)}
          busy={accept.isSending}
          onClick={() => void accept.attempt(sent)}
        >
          {t('report.accept')}
        </Button>
      )}
      {(state === 'accepted' || state === 'draft' || state === 'returned') && (
        <Button why={why(can.reopen)} onClick={() => setDoing('reopen')}>
          {t('report.reopen')}
        </Button>
      )}
      <Dialog
        open={doing !== null}
        onClose={end}
        title={t(doing === 'reopen' ? 'report.reopen' : 'report.return')}
        width="narrow"
      >
        {doing === 'return' && <ReturnReportForm report={report} onDone={end} />}
        {doing === 'reopen' && <ReopenReportForm report={report} onDone={end} />}
      </Dialog>
    </>
  )
}
