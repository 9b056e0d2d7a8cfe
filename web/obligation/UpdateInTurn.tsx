import { type ReactNode, useEffect, useRef, useState } from 'react'
import { taskStepRoutes, contributionStepRoutes } from '#domain/task/step-contract.ts'
import { useAct } from '#web/api.ts'
import { ReportForm } from '#web/task/ReportForm.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { DueMark } from './DueMark.tsx'
import type { Owed } from './OwedRow.tsx'

/** One thing after another: acknowledge what is new, report on the rest, leave what has nothing new for later. */
export function UpdateInTurn({ rows, onClose }: { rows: readonly Owed[]; onClose: () => void }) {
  const { t } = useWords()
  const [ids] = useState(() => rows.map(({ id }) => id))
  const [at, setAt] = useState(0)
  const row = rows.find(({ id }) => id === ids[at])
  const isLast = at >= ids.length - 1
  const next = () => (isLast ? onClose() : setAt(at + 1))
  const skip = <Button onClick={next}>{t('mine.skip')}</Button>
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${t('mine.updateInTurn')} · ${t('mine.inTurn', { at: at + 1, count: ids.length })}`}
    >
      {row ? (
        <AtHand key={`${row.id} ${row.can.acknowledge.allowed}`}>
          <div>
            <p className="strong">{row.title}</p>
            <p className="soft small">{row.requiredQuality}</p>
            <DueMark row={row} />
          </div>
          {row.can.acknowledge.allowed ? (
            <AcknowledgeFirst row={row} aside={skip} />
          ) : (
            <ReportForm work={row} routes={routesOf(row)} onDone={next} aside={skip} />
          )}
          <p className="quiet tiny" data-screen-only>
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t('mine.turnKeys')}
          </p>
        </AtHand>
      ) : (
        <div className="stack">
          <p>{t('mine.allUpdated')}</p>
          <Button onClick={next}>{t(isLast ? 'ui.close' : 'mine.skip')}</Button>
        </div>
      )}
    </Dialog>
  )
}

/** The first field, or button, has the focus as soon as its turn comes, so that the hands stay on the keys. */
function AtHand({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = frame.current?.querySelector<HTMLElement>('input, textarea, button')
    // The dialog gives the focus to what is marked so once it is drawn.
    first?.setAttribute('data-autofocus', '')
    first?.focus()
  }, [])
  return (
    <div className="stack" ref={frame}>
      {children}
    </div>
  )
}

const routesOf = (row: Owed) => (row.kind === 'contribution' ? contributionStepRoutes : taskStepRoutes)

function AcknowledgeFirst({ row, aside }: { row: Owed; aside: ReactNode }) {
  const { t } = useWords()
  const act = useAct(routesOf(row).acknowledge)
  return (
    <>
      <ProblemNotice problem={act.problem} />
      <div className="row">
        <Button
          kind="primary"
          busy={act.isSending}
          onClick={() => void act.attempt({ params: { id: row.id }, body: { version: row.version } })}
        >
          {t('task.acknowledge')}
        </Button>
        {aside}
      </div>
    </>
  )
}
