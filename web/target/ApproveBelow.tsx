import { useState } from 'react'
import { approveMonthsBelow } from '#domain/target/month-contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { announce } from '#web/ui/LiveRegion.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Month } from './MonthPage.tsx'

/** Everything below that waits for the reader, approved at once as it was seen. */
export function ApproveBelow({ month: { unit, year, month, units, can } }: { month: Month }) {
  const { t, why, format } = useWords()
  const approve = useAct(approveMonthsBelow)
  const [done, setDone] = useState<string | null>(null)
  const seen = units.flatMap(({ toApprove }) => toApprove)
  const act = async () => {
    const unitsSeen = units.filter(({ toApprove }) => toApprove.length > 0).length
    const answer = await approve.attempt({ body: { unitId: unit.id, year, month, seen } })
    if (!answer) return
    const said = t('month.approvedAll', {
      count: format.number(answer.approved),
      units: format.number(unitsSeen),
    })
    setDone(said)
    announce(said)
  }
  return (
    <div className="stack" data-screen-only>
      {done && <Notice kind="done">{done}</Notice>}
      <ProblemNotice problem={approve.problem} />
      <div className="row">
        <Button
          kind="primary"
          busy={approve.isSending}
          why={why(can.approve)}
          whyShown
          onClick={() => void act()}
        >
          {seen.length > 0 ? t('month.approveAll', { count: seen.length }) : t('month.approveNone')}
        </Button>
      </div>
    </div>
  )
}
