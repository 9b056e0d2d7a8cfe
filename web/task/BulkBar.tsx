import { useState } from 'react'
import { exportTasks, undoBulkAct } from '#domain/task/bulk-contract.ts'
import { useAct } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { Button, DownloadLink } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { RecentActs } from './RecentActs.tsx'
import { type Acted, BulkForm, type BulkStep } from './BulkForm.tsx'

const steps: readonly BulkStep[] = ['extend', 'remind', 'cancel']
type Props = { chosen: readonly string[]; clear: () => void }

/** Where the chosen rows alone are, as a workbook. */
const exportOf = (chosen: readonly string[]): string =>
  addressOf(exportTasks, {}, { chosen: chosen.join(',') })

/** What can be done with all that is chosen; what was done can be taken back from here. */
export function BulkBar({ chosen, clear }: Props) {
  const { t } = useWords()
  const [step, setStep] = useState<BulkStep | null>(null)
  const [done, setDone] = useState<{ step: BulkStep; acted: Acted } | null>(null)
  const finish = (acted: Acted) => {
    if (step) setDone({ step, acted })
    setStep(null)
    clear()
  }
  const why = chosen.length === 0 ? t('task.nothingChosen') : null
  return (
    <div className="stack">
      <div className="row" data-screen-only>
        <span>{t('task.chosen', { count: chosen.length })}</span>
        {steps.map((each) => (
          <Button key={each} small why={why} onClick={() => setStep(each)}>
            {t(`task.bulk_${each}`)}
          </Button>
        ))}
        {why ? (
          <Button small why={why}>
            {t('task.exportChosen')}
          </Button>
        ) : (
          <DownloadLink small href={exportOf(chosen)}>
            {t('task.exportChosen')}
          </DownloadLink>
        )}
      </div>
      {done && <Done step={done.step} acted={done.acted} onUndone={() => setDone(null)} />}
      <RecentActs />
      {step && (
        <Dialog open onClose={() => setStep(null)} title={t(`task.bulk_${step}`)}>
          <BulkForm taskIds={chosen} step={step} onDone={finish} onClose={() => setStep(null)} />
        </Dialog>
      )}
    </div>
  )
}

type DoneProps = { step: BulkStep; acted: Acted; onUndone: () => void }

/** What came of it: how many, which were left and why, and the way back. */
function Done({ step, acted, onUndone }: DoneProps) {
  const { t, find } = useWords()
  const undo = useAct(undoBulkAct)
  const takeBack = async () => {
    if (await undo.attempt({ params: { id: acted.id }, body: {} })) onUndone()
  }
  return (
    <Notice
      kind="done"
      title={t('task.bulkDone', { count: acted.done })}
      actions={
        step !== 'remind' && (
          <Button small busy={undo.isSending} onClick={() => void takeBack()}>
            {t('task.undo')}
          </Button>
        )
      }
    >
      {acted.left.length > 0 && (
        <ul>
          {acted.left.map(({ taskId, title, reason }) => (
            <li key={taskId}>
              {title}: {find(`reason.${reason}`) ?? reason}
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={undo.problem} />
    </Notice>
  )
}
