import { useState } from 'react'
import { Link } from 'react-router'
import { type Reminders, useReminders } from '#web/obligation/use-reminders.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './NewDayNotice.module.css'
import { useReminderSentence } from './use-reminder-sentence.ts'

/** Once the day has changed under an open page, by midnight or by the clock of the demonstration: what it reminds of. */
export function NewDayNotice() {
  const { today } = useSession()
  const [known, setKnown] = useState(today)
  const reminders = useReminders()
  if (today === known || !reminders) return null
  return <Reminding reminders={reminders} onClose={() => setKnown(today)} />
}

function Reminding({ reminders, onClose }: { reminders: Reminders; onClose: () => void }) {
  const { t, format } = useWords()
  const { today } = useSession()
  const sentence = useReminderSentence(reminders)
  return (
    <div className={styles['notice']} data-screen-only>
      <Notice
        title={
          <>
            {t('shell.newDay', { date: format.date(today) })}{' '}
            {sentence ? <Link to={paths.mine}>{sentence}</Link> : t('shell.remindNothing')}
          </>
        }
        actions={
          <Button small onClick={onClose}>
            {t('ui.close')}
          </Button>
        }
      />
    </div>
  )
}
