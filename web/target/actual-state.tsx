import type { ActualState } from '#domain/target/actual.ts'
import type { ShownWaiting } from '#domain/target/waiting.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { useWaitingSentence } from './waiting-words.ts'

const looks: Record<ActualState, Status> = {
  draft: 'draft',
  submitted: 'submitted',
  approved: 'accepted',
  returned: 'returned',
}

type Props = { state: ActualState | null; waiting?: ShownWaiting | null; changedAfterFreeze?: boolean }

/** The state of a figure: its shape and the word that the office uses; where it waits, while it does. */
export function ActualStateMark({ state, waiting = null, changedAfterFreeze = false }: Props) {
  const { t } = useWords()
  const say = useWaitingSentence()
  if (!state) return <span className="quiet">{t('target.state.none')}</span>
  return (
    <>
      <StatusMark status={looks[state]}>{waiting ? say(waiting) : t(`target.state.${state}`)}</StatusMark>
      {changedAfterFreeze && <span className="below">{t('month.changedAfterFreeze')}</span>}
    </>
  )
}
