import { useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { mailReportForms } from '#domain/report-form/contract.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = {
  roundId: string
  /** One report of the round; null for all that are still to be handed up. */
  reportId: string | null
  may: Decision
}

/** Sends their form by mail to those who write, and says to how many, and for whom there is no address. */
export function MailForms({ roundId, reportId, may }: Props) {
  const { t, why } = useWords()
  const mailing = useAct(mailReportForms)
  const [sent, setSent] = useState<ResponseOf<typeof mailReportForms> | null>(null)
  const send = async () =>
    setSent(await mailing.attempt({ params: { id: roundId }, body: { id: newRequestId(), reportId } }))
  return (
    <div className="stack">
      <p className="row">
        <Button small why={why(may)} busy={mailing.isSending} onClick={() => void send()}>
          {t(reportId ? 'report.mailForm' : 'report.mailForms')}
        </Button>
      </p>
      <ProblemNotice problem={mailing.problem} />
      {sent && (
        <Notice kind="done" title={t('report.formsMailed', { count: sent.mails })}>
          {sent.unitsWithout.length > 0 && t('report.formsWithout', { units: sent.unitsWithout.join(', ') })}
        </Notice>
      )}
    </div>
  )
}
