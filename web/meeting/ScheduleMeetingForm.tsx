import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type MeetingRow, listChairs, scheduleMeeting } from '#domain/meeting/contract.ts'
import type { MeetingSeries } from '#domain/meeting/series-contract.ts'
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
type Props = { last: MeetingRow | null; series?: MeetingSeries; onDone: () => void }

export function ScheduleMeetingForm({ last, series, onDone }: Props) {
  const { t } = useWords()
  const { today } = useSession()
  const navigate = useNavigate()
  const [id] = useState(newRequestId)
  const day = proposeDay(today)
  const { heldOn, ...periods } = series?.proposal ?? { heldOn: day, ...proposePeriods(day) }
  const hosts = useUnitOptions()
  const usualHost =
    series?.host.id ?? last?.host.id ?? hosts.find(({ kind }) => kind === 'standing')?.value ?? null
  const seriesName = series?.name ?? last?.series ?? ''
  const form = useForm(scheduleMeeting, {
    initial: {
      series: seriesName,
      title: seriesName ? `${seriesName} ${periodName(periods.reviewedFrom, periods.reviewedTo)}` : '',
      heldOn,
      startsAt: series?.startsAt ?? last?.startsAt ?? '08:00',
      place: series?.place ?? last?.place ?? null,
      hostUnitId: usualHost,
      chairId: series?.chair?.id ?? null,
      ...periods,
    },
    along: { id },
    draft: series ? `schedule-meeting.${series.id}` : 'schedule-meeting',
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
