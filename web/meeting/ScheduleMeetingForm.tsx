import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type MeetingRow, listChairs, scheduleMeeting } from '#domain/meeting/contract.ts'
import { periodName } from '#domain/meeting/period-name.ts'
import { useLaterRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { proposeDay, proposePeriods } from './schedule-proposal.ts'

/** Schedules a meeting; what can be known beforehand stands in the fields already. */
export function ScheduleMeetingForm({ last, onDone }: { last: MeetingRow | null; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const navigate = useNavigate()
  const [id] = useState(newRequestId)
  const heldOn = proposeDay(today)
  const periods = proposePeriods(heldOn)
  const hosts = useUnitOptions()
  const usualHost = last?.host.id ?? hosts.find(({ kind }) => kind === 'standing')?.value ?? null
  const form = useForm(scheduleMeeting, {
    initial: {
      series: last?.series ?? '',
      title: last ? `${last.series} ${periodName(periods.reviewedFrom, periods.reviewedTo)}` : '',
      heldOn,
      startsAt: last?.startsAt ?? '08:00',
      place: last?.place ?? null,
      hostUnitId: usualHost,
      chairId: null,
      ...periods,
    },
    along: { id },
    draft: 'schedule-meeting',
    onDone: (answer) => {
      onDone()
      void navigate(paths.meeting(answer.id))
    },
  })
  const hostUnitId = textOf(form.values['hostUnitId'])
  const { data } = useLaterRead(listChairs, { query: { hostUnitId }, enabled: hostUnitId !== '' })
  return (
    <Form form={form} submit={t('meeting.schedule')}>
      <MeetingFields field={form.field} chairs={data?.chairs ?? []}>
        <PickField field={form.field('hostUnitId')} label={t('meeting.host')} options={hosts} />
      </MeetingFields>
    </Form>
  )
}
