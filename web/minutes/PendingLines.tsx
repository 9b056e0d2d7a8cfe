import { Button } from '#web/ui/Button.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Pending } from './outbox.ts'

type Props = { pending: readonly Pending[]; isLost: boolean; onTakeBack: (line: Pending) => void }

/** Lines that the server has not acknowledged: on their way, waiting for the network, or refused with the reason. */
export function PendingLines({ pending, isLost, onTakeBack }: Props) {
  const { t } = useWords()
  const refused = pending.filter(({ problem }) => problem !== null)
  const waiting = pending.length - refused.length
  return (
    <>
      {isLost && waiting > 0 && (
        <Notice kind="refused" title={t('minutes.lost', { count: waiting })}>
          {t('minutes.lostHint')}
        </Notice>
      )}
      {pending.length > 0 && (
        <EntryList
          label={t('minutes.pending')}
          entries={pending.map((line) => ({
            key: line.body.id,
            title: line.typed,
            below: line.problem ?? t('minutes.sending'),
            aside: line.problem && (
              <Button small onClick={() => onTakeBack(line)}>
                {t('minutes.takeBack')}
              </Button>
            ),
          }))}
        />
      )}
    </>
  )
}
