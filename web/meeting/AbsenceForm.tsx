import { type AttendanceRow, recordAttendance } from '#domain/meeting/agenda-contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { meetingId: string; row: AttendanceRow; onDone: () => void }

export function AbsenceForm({ meetingId, row, onDone }: Props) {
  const { t } = useWords()
  const form = useForm(recordAttendance, {
    initial: { reason: row.reason },
    along: { state: 'absent', version: row.version },
    params: { id: meetingId, itemId: row.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <TextField field={form.field('reason')} label={t('meeting.absenceReason')} />
    </Form>
  )
}
