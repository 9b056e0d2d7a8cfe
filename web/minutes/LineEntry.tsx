import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { UnitMatcher } from '#domain/intake/match-unit.ts'
import { readLine } from '#domain/meeting/read-line.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Kbd } from '#web/ui/Kbd.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Minutes.module.css'
import type { Pending } from './outbox.ts'
import { ProposedConclusion } from './ProposedConclusion.tsx'
import { type Proposed, proposedFrom } from './proposed.ts'

type Props = {
  line: string
  /** The number that the next conclusion takes. */
  next: number
  onType: (line: string) => void
  onPut: (line: Pending) => void
}

/** One line at a time: what it says is read while it is typed, Enter keeps it, Tab goes to mend what was read. */
export function LineEntry({ line, next, onType, onPut }: Props) {
  const { t } = useWords()
  const { today } = useSession()
  const { units } = useRead(listUnits)
  const id = useId()
  const matcher = useMemo(() => new UnitMatcher(units), [units])
  const read = useMemo(() => readLine(line, matcher, today), [line, matcher, today])
  const [mended, setMended] = useState<Partial<Proposed>>({})
  const proposed = { ...proposedFrom(read), ...mended }
  const isConclusion = read.kind === 'conclusion'

  const put = (kind: Pending['kind']) => {
    if (read.text.trim() === '') return
    const lineId = newRequestId()
    const common = { typed: line, problem: null }
    if (kind === 'note')
      onPut({ ...common, kind, body: { id: lineId, text: isConclusion ? line : read.text } })
    else
      onPut({
        ...common,
        kind,
        body: {
          id: lineId,
          ...proposed,
          dueIn: null,
          recommendationId: null,
          decision: null,
          forwardedToUnitId: null,
        },
      })
    setMended({})
    document.getElementById(id)?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const inLine = event.target instanceof HTMLElement && event.target.id === id
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    if (!inLine && !event.ctrlKey) return
    event.preventDefault()
    const isTurned = inLine && event.ctrlKey
    put(isConclusion === isTurned ? 'note' : 'conclusion')
  }
  return (
    <div role="presentation" className={styles['entry']} onKeyDown={press}>
      <TextArea
        field={bind(id, line, (value) => onType(String(value).replaceAll('\n', ' ')))}
        label={t('minutes.line')}
        hint={t('minutes.lineHint')}
        rows={2}
      />
      {isConclusion && (
        <ProposedConclusion
          number={next}
          proposed={proposed}
          onMend={(change) => setMended((held) => ({ ...held, ...change }))}
        />
      )}
      <div className="row">
        <Button kind={isConclusion ? 'primary' : 'ordinary'} onClick={() => put('conclusion')}>
          {t('minutes.keepConclusion', { number: next })}
        </Button>
        <Button kind={isConclusion ? 'ordinary' : 'primary'} onClick={() => put('note')}>
          {t('minutes.keepNote')}
        </Button>
        <span className={styles['keys']}>
          <span>
            <Kbd>Enter</Kbd> {t(isConclusion ? 'minutes.enterConclusion' : 'minutes.enterNote')}
          </span>
          <span>
            <Kbd>Tab</Kbd> {t('minutes.tabMends')}
          </span>
          <span>
            <Kbd>Ctrl Enter</Kbd> {t(isConclusion ? 'minutes.asNote' : 'minutes.asConclusion')}
          </span>
        </span>
      </div>
    </div>
  )
}
