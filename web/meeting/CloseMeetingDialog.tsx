import type { Closing } from '#domain/meeting/closing.ts'
import { closeMeeting, type Meeting } from '#domain/meeting/contract.ts'
import { useAct } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { closingOfMeeting } from './closing-of-meeting.ts'
import styles from './Meeting.module.css'

type Props = { meeting: Meeting; open: boolean; onClose: () => void }

/** Says what closing will create before it does, or what is missing, by number. */
export function CloseMeetingDialog({ meeting, open, onClose }: Props) {
  const { t, find } = useWords()
  const { today } = useSession()
  const act = useAct(closeMeeting)
  const closing = closingOfMeeting(meeting, today)
  const isEmpty = (meeting.conclusions ?? []).length === 0
  const blocked = isEmpty
    ? find('reason.no_conclusions')
    : closing.gaps.length > 0
      ? find('reason.conclusions_incomplete')
      : null
  const finish = async () => {
    const answer = await act.attempt({ params: { id: meeting.id }, body: { version: meeting.version } })
    if (answer) onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('meeting.closeTitle')}>
      <div className="stack">
        <WhatIsMade closing={closing} />
        <WhatIsMissing closing={closing} />
        <p className="soft">{t('meeting.closeFinal')}</p>
        <ProblemNotice problem={act.problem} />
        <div className="row">
          <Button kind="primary" busy={act.isSending} why={blocked} whyShown onClick={() => void finish()}>
            {t('meeting.closeMeeting')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

function WhatIsMade({ closing }: { closing: Closing }) {
  const { t } = useWords()
  const { tasks, contributions, directions, statements } = closing
  return (
    <div>
      <p>{t('meeting.closeWill')}</p>
      <ul className={styles['made']}>
        {tasks > 0 && <li>{t('meeting.willTasks', { count: tasks })}</li>}
        {contributions > 0 && <li>{t('meeting.willContributions', { count: contributions })}</li>}
        {directions > 0 && <li>{t('meeting.willDirections', { count: directions })}</li>}
        {statements > 0 && <li>{t('meeting.willStatements', { count: statements })}</li>}
        <li>{t('meeting.willNotice')}</li>
      </ul>
    </div>
  )
}

function WhatIsMissing({ closing }: { closing: Closing }) {
  const { t } = useWords()
  if (closing.gaps.length === 0) return null
  return (
    <Notice kind="refused" title={t('meeting.gapsTitle', { count: closing.gaps.length })}>
      <ul>
        {closing.gaps.map(({ ordinal, gap }) => (
          <li key={`${ordinal} ${gap}`}>
            {t('meeting.gapOf', { number: ordinal, gap: t(`meeting.gap.${gap}`) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
