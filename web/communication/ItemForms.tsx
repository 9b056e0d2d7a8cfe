import { useState } from 'react'
import {
  type CommunicationItem,
  changePlan,
  giveUpPlan,
  planCommunication,
  recordUnplanned,
  tellAppeared,
} from '#domain/communication/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ItemFields, usePlanningUnits } from './ItemFields.tsx'

type Done = { onDone: () => void }
type OnItem = Done & { item: CommunicationItem }

/** Something to be told; with what was agreed at a working session where it comes from one. */
export function PlanForm({
  onDone,
  from,
}: Done & { from?: { id: string; programmeId: string; text: string } }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { only } = usePlanningUnits()
  const form = useForm(planCommunication, {
    initial: { unitId: only, programmeId: from?.programmeId ?? '' },
    along: { id, agreementId: from?.id ?? null },
    onDone,
  })
  return (
    <Form form={form} submit={t('communication.plan')}>
      {from && (
        <p className="soft small">
          {t('communication.agreement')}: “{from.text}”
        </p>
      )}
      <ItemFields field={form.field} />
      <DateField field={form.field('plannedOn')} label={t('communication.plannedOn')} />
    </Form>
  )
}

export function ChangePlanForm({ item, onDone }: OnItem) {
  const { t } = useWords()
  const { topic, channel, plannedOn, version } = item
  const form = useForm(changePlan, {
    initial: { programmeId: item.programme.id, unitId: item.unit.id, topic, channel, plannedOn },
    along: { version },
    params: { id: item.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <ItemFields field={form.field} />
      <DateField field={form.field('plannedOn')} label={t('communication.plannedOn')} />
    </Form>
  )
}

export function TellAppearedForm({ item, onDone }: OnItem) {
  const { t } = useWords()
  const { today } = useSession()
  const form = useForm(tellAppeared, {
    initial: { appearedOn: today },
    along: { version: item.version },
    params: { id: item.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('communication.tellAppeared')}>
      <p>
        {item.topic}, {t(`communication.channel.${item.channel}`)}
      </p>
      <AppearanceFields field={form.field} />
    </Form>
  )
}

export function RecordUnplannedForm({ onDone }: Done) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const { only } = usePlanningUnits()
  const form = useForm(recordUnplanned, {
    initial: { unitId: only, appearedOn: today },
    along: { id },
    onDone,
  })
  return (
    <Form form={form} submit={t('communication.recordUnplanned')}>
      <ItemFields field={form.field} />
      <AppearanceFields field={form.field} />
    </Form>
  )
}

export function GiveUpForm({ item, onDone }: OnItem) {
  const { t } = useWords()
  const form = useForm(giveUpPlan, { along: { version: item.version }, params: { id: item.id }, onDone })
  return (
    <Form form={form} submit={t('communication.giveUp')}>
      <TextArea field={form.field('reason')} label={t('communication.giveUpReason')} rows={2} />
    </Form>
  )
}

type Name = 'appearedOn' | 'link' | 'note'

function AppearanceFields({ field }: { field: (name: Name) => FieldBinding }) {
  const { t } = useWords()
  return (
    <>
      <DateField field={field('appearedOn')} label={t('communication.appearedOn')} />
      <TextField
        field={field('link')}
        label={t('communication.link')}
        hint={t('communication.linkHint')}
        type="url"
        optional
      />
      <TextField field={field('note')} label={t('communication.note')} optional />
    </>
  )
}
