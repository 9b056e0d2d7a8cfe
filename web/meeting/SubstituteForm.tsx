import { type AttendanceRow, nameSubstitute } from '#domain/meeting/agenda-contract.ts'
import { listPositions } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { peopleOf } from '#web/task/people.ts'
import { useWords } from '#web/words/language.tsx'

type Props = { meetingId: string; row: AttendanceRow; onDone: () => void }

/** Who comes in place of the head: somebody of the unit, or the post of one who has no account. */
export function SubstituteForm({ meetingId, row, onDone }: Props) {
  const { t } = useWords()
  const { positions } = useRead(listPositions, { params: { id: row.unit.id } })
  const form = useForm(nameSubstitute, {
    initial: {
      personId: row.substitute?.personId ?? null,
      title: row.substitute?.personId ? null : (row.substitute?.title ?? null),
    },
    along: { version: row.version },
    params: { id: meetingId, itemId: row.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <PickField
        field={form.field('personId')}
        label={t('meeting.substitutePerson')}
        hint={t('meeting.substituteHint')}
        options={peopleOf(positions)}
        optional
      />
      <TextField
        field={form.field('title')}
        label={t('meeting.substitutePost')}
        hint={t('meeting.substitutePostHint')}
        optional
      />
    </Form>
  )
}
