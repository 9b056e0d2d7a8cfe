import { useState } from 'react'
import { markRead, type Reminder, snoozeReminder } from '#domain/reminder/contract.ts'
import { addDays } from '#domain/calendar/date.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** Seen, or put off with a reason. */
export function ReminderActions({ reminder }: { reminder: Reminder }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const marking = useAct(markRead)
  const mark = () => void marking.attempt({ body: { ids: [reminder.id] } })
  return (
    <span className="row">
      {!reminder.isRead && (
        <Button small kind="quiet" busy={marking.isSending} onClick={mark}>
          {t('reminder.markOne')}
        </Button>
      )}
      {!reminder.snoozedUntil && (
        <Button small kind="quiet" onClick={() => setOpen(true)}>
          {t('reminder.snooze')}
        </Button>
      )}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('reminder.snoozeTitle')} width="narrow">
        {isOpen && <SnoozeForm reminder={reminder} onDone={() => setOpen(false)} />}
      </Dialog>
    </span>
  )
}

const aWeek = 7

function SnoozeForm({ reminder, onDone }: { reminder: Reminder; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const form = useForm(snoozeReminder, {
    params: { id: reminder.id },
    initial: { untilOn: addDays(today, aWeek), reason: '' },
    along: { id },
    onDone,
  })
  return (
    <Form form={form} submit={t('reminder.snooze')}>
      <p className="strong">{reminder.obligation.title}</p>
      <DateField field={form.field('untilOn')} label={t('reminder.snoozeUntil')} />
      <TextField
        field={form.field('reason')}
        label={t('reminder.snoozeReason')}
        hint={t('reminder.snoozeHint')}
      />
    </Form>
  )
}
