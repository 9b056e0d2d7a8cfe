import { useState } from 'react'
import { approveMonth, returnMonth } from '#domain/target/actual-contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './EntryTable.module.css'
import type { Grid } from './MonthGrid.tsx'
import type { Period } from './use-entry.ts'

type Props = { grid: Grid; period: Period; onDone: (sentence: string) => void }

/** What whoever a submitted month waits for does with it: approve it, or return it with a reason. */
export function DecideMonth({ grid, period, onDone }: Props) {
  const { t, why } = useWords()
  const [isReturning, setReturning] = useState(false)
  const approve = useAct(approveMonth)
  const { month } = period
  if (!grid.rows.some(({ cell }) => cell && (cell.state === 'submitted' || cell.state === 'approved')))
    return null
  if (isForOthers(grid)) return null
  const act = async () => {
    const answer = await approve.attempt({ body: { ...period, seen: seenOf(grid, 'approve') } })
    if (!answer) return
    const isLast = answer.cells.every(({ state }) => state === 'approved')
    onDone(t(isLast ? 'target.approvedDone' : 'month.approvedHere', { month }))
  }
  return (
    <div className="stack" data-screen-only>
      <ProblemNotice problem={approve.problem} />
      <div className={styles['acts']}>
        <Button why={why(grid.can.return)} onClick={() => setReturning(true)}>
          {t('target.return')}
        </Button>
        <Button
          kind="primary"
          busy={approve.isSending}
          why={why(grid.can.approve)}
          whyShown
          onClick={() => void act()}
        >
          {t('target.approve')}
        </Button>
      </div>
      <Dialog
        open={isReturning}
        onClose={() => setReturning(false)}
        title={t('target.returnTitle', { month })}
      >
        <ReturnForm grid={grid} period={period} onDone={() => setReturning(false)} />
      </Dialog>
    </div>
  )
}

const others = new Set(['only_the_office_approves', 'only_the_unit_above_approves'])

/** Whoever enters figures need not be told on every page that others approve them. */
const isForOthers = ({ can }: Grid): boolean =>
  can.enter.allowed && !can.approve.allowed && others.has(can.approve.reason)

/** The figures on which the reader may take the step, as they were seen. */
function seenOf(grid: Grid, step: 'approve' | 'return', state?: 'submitted') {
  return grid.rows.flatMap(({ cell, can }) =>
    cell && can[step].allowed && (state === undefined || cell.state === state)
      ? [{ id: cell.id, version: cell.version }]
      : [],
  )
}

function ReturnForm({ grid, period, onDone }: { grid: Grid; period: Period; onDone: () => void }) {
  const { t } = useWords()
  const submitted = seenOf(grid, 'return', 'submitted')
  const seen = submitted.length > 0 ? submitted : seenOf(grid, 'return')
  const form = useForm(returnMonth, { initial: { reason: '' }, along: { ...period, seen }, onDone })
  return (
    <Form form={form} submit={t('target.return')}>
      <p className="small soft">{t('target.returnHint')}</p>
      <TextArea field={form.field('reason')} label={t('target.returnReason')} />
    </Form>
  )
}
