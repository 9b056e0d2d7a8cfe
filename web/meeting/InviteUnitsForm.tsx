import { inviteUnits } from '#domain/meeting/agenda-contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

export function InviteUnitsForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useWords()
  const invited = new Set(meeting.attendance.map(({ unit }) => unit.id))
  const units = useUnitOptions(({ id }) => !invited.has(id) && id !== meeting.host.id)
  const form = useForm(inviteUnits, {
    initial: { unitIds: [] },
    params: { id: meeting.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('meeting.invite')}>
      <PickManyField field={form.field('unitIds')} label={t('meeting.units')} options={units} />
    </Form>
  )
}
