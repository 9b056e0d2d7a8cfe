import { useState } from 'react'
import { addAgendaItem, editAgendaItem } from '#domain/meeting/agenda-contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

type Item = Meeting['agenda'][number]
type Props = { meetingId: string; item: Item | null; onDone: () => void }

/** An item of the agenda, new or changed. */
export function AgendaItemForm({ meetingId, item, onDone }: Props) {
  return item ? (
    <EditForm meetingId={meetingId} item={item} onDone={onDone} />
  ) : (
    <AddForm meetingId={meetingId} onDone={onDone} />
  )
}

function AddForm({ meetingId, onDone }: Omit<Props, 'item'>) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(addAgendaItem, {
    initial: { title: '', speakerUnitId: null, minutes: null },
    along: { id },
    params: { id: meetingId },
    onDone,
  })
  return (
    <Form form={form} submit={t('meeting.addItem')}>
      <ItemFields field={form.field} />
    </Form>
  )
}

function EditForm({ meetingId, item, onDone }: Props & { item: Item }) {
  const { t } = useWords()
  const form = useForm(editAgendaItem, {
    initial: { title: item.title, speakerUnitId: item.speaker?.id ?? null, minutes: item.minutes },
    along: { version: item.version },
    params: { id: meetingId, itemId: item.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <ItemFields field={form.field} />
    </Form>
  )
}

function ItemFields({ field }: { field: (name: 'title' | 'speakerUnitId' | 'minutes') => FieldBinding }) {
  const { t } = useWords()
  const units = useUnitOptions()
  return (
    <>
      <TextField field={field('title')} label={t('meeting.item')} />
      <PickField field={field('speakerUnitId')} label={t('meeting.speaker')} options={units} optional />
      <NumberField field={field('minutes')} label={t('meeting.minutes')} as="integer" optional />
    </>
  )
}
