import { useState } from 'react'
import { listChairs } from '#domain/meeting/contract.ts'
import { meetingRhythms } from '#domain/meeting/rhythm.ts'
import { type MeetingSeries, changeSeries, foundSeries } from '#domain/meeting/series-contract.ts'
import { useLaterRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { type FieldBinding, textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { agendaOf, linesOf } from './usual-agenda.ts'

type Props = { series: MeetingSeries | null; onDone: () => void }

/** A series, new or changed: how often it meets, who chairs, who comes, what is usually spoken of. */
export function SeriesForm({ series, onDone }: Props) {
  return series ? <ChangeForm series={series} onDone={onDone} /> : <FoundForm onDone={onDone} />
}

function FoundForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const hosts = useUnitOptions()
  const form = useForm(foundSeries, {
    initial: {
      name: '',
      hostUnitId: hosts.find(({ kind }) => kind === 'standing')?.value ?? '',
      rhythm: 'monthly',
      chairId: null,
      startsAt: '08:00',
      place: null,
      invitedUnitIds: [],
      agenda: [],
    },
    along: { id },
    draft: 'found-series',
    onDone,
  })
  return (
    <Form form={form} submit={t('series.found')}>
      <TextField field={form.field('name')} label={t('series.name')} />
      <PickField field={form.field('hostUnitId')} label={t('meeting.host')} options={hosts} />
      <SeriesFields field={form.field} hostUnitId={textOf(form.values['hostUnitId'])} usual={[]} />
    </Form>
  )
}

function ChangeForm({ series, onDone }: { series: MeetingSeries; onDone: () => void }) {
  const { t } = useWords()
  const { rhythm, chair, startsAt, place, invited, agenda, version } = series
  const form = useForm(changeSeries, {
    initial: {
      rhythm,
      chairId: chair?.id ?? null,
      startsAt,
      place,
      invitedUnitIds: invited.map(({ id }) => id),
      agenda,
    },
    along: { version },
    params: { id: series.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <SeriesFields field={form.field} hostUnitId={series.host.id} usual={agenda} />
    </Form>
  )
}

type Name = 'rhythm' | 'chairId' | 'startsAt' | 'place' | 'invitedUnitIds' | 'agenda'

type FieldsProps = {
  field: (name: Name) => FieldBinding
  hostUnitId: string
  usual: MeetingSeries['agenda']
}

function SeriesFields({ field, hostUnitId, usual }: FieldsProps) {
  const { t } = useWords()
  const units = useUnitOptions(({ id }) => id !== hostUnitId)
  const { data } = useLaterRead(listChairs, { query: { hostUnitId }, enabled: hostUnitId !== '' })
  const agenda = field('agenda')
  const [lines, setLines] = useState(() => linesOf(usual))
  const typeLines = (value: unknown) => {
    setLines(textOf(value))
    agenda.set(agendaOf(textOf(value), usual))
  }
  return (
    <>
      <SelectField
        field={field('rhythm')}
        label={t('series.rhythm')}
        options={meetingRhythms.map((value) => ({ value, label: t(`series.rhythm.${value}`) }))}
      />
      <SelectField
        field={field('chairId')}
        label={t('meeting.chair')}
        options={(data?.chairs ?? []).map(({ id, name, title }) => ({
          value: id,
          label: [name, title].filter(Boolean).join(', '),
        }))}
        optional
      />
      <TextField field={field('startsAt')} label={t('meeting.startsAt')} optional />
      <TextField field={field('place')} label={t('meeting.place')} optional />
      <PickManyField field={field('invitedUnitIds')} label={t('series.invited')} options={units} optional />
      <TextArea
        field={{ ...agenda, value: lines, set: typeLines }}
        label={t('series.agenda')}
        hint={t('series.agendaHint')}
        rows={4}
        optional
      />
    </>
  )
}
