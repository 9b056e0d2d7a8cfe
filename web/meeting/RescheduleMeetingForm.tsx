import { type Meeting, listChairs, rescheduleMeeting } from '#domain/meeting/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import { MeetingFields } from './MeetingFields.tsx'

export function RescheduleMeetingForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { t } = useWords()
  const { series, title, heldOn, startsAt, place, chair } = meeting
  const { reviewedFrom, reviewedTo, aheadFrom, aheadTo, version } = meeting
  const form = useForm(rescheduleMeeting, {
    initial: {
      series,
      title,
      heldOn,
      startsAt,
      place,
      chairId: chair?.id ?? null,
      reviewedFrom,
      reviewedTo,
      aheadFrom,
      aheadTo,
    },
    along: { version },
    params: { id: meeting.id },
    onDone,
  })
  const { data } = useLaterRead(listChairs, { query: { hostUnitId: meeting.host.id } })
  return (
    <Form form={form} submit={t('meeting.rescheduled')}>
      <MeetingFields field={form.field} chairs={data?.chairs ?? []} />
    </Form>
  )
}
