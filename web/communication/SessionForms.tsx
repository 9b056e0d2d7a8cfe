import { useState } from 'react'
import * as z from 'zod'
import {
  type CommunicationSession,
  addAgreements,
  assignAgreement,
  recordSession,
} from '#domain/communication/session-contract.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Form } from '#web/ui/Form.tsx'
import { type FormState, useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { usePlanningUnits, useProgrammeOptions } from './ItemFields.tsx'

type Done = { onDone: () => void }

/** Which programme, with whom, on which day, and what was agreed, a line each. */
export function RecordSessionForm({ onDone }: Done) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const { units: own, only } = usePlanningUnits()
  const { programmes } = useRead(listProgrammes)
  const form = useForm(recordSession, {
    initial: { unitId: only, heldOn: today, unitIds: [], agreements: [] },
    along: { id },
    draft: 'record-communication-session',
    onDone,
  })
  const programme = form.field('programmeId')
  /** Those who stand for the programme are who one works with; they can be taken out again. */
  const choose = (programmeId: unknown) => {
    const standing = programmes.find((each) => each.id === programmeId)?.standingUnits ?? []
    form.setMany({ programmeId, unitIds: standing.map((unit) => unit.id) })
  }
  return (
    <Form form={form} submit={t('communication.recordSession')}>
      <SelectField
        field={{ ...programme, set: choose }}
        label={t('communication.programme')}
        options={useProgrammeOptions()}
      />
      <PickField field={form.field('unitId')} label={t('communication.sessionUnit')} options={own} />
      <PickManyField
        field={form.field('unitIds')}
        label={t('communication.sessionUnits')}
        hint={t('communication.sessionUnitsHint')}
        options={useUnitOptions()}
      />
      <DateField field={form.field('heldOn')} label={t('communication.heldOn')} />
      <TextField field={form.field('subject')} label={t('communication.subject')} />
      <AgreementLines form={form} />
    </Form>
  )
}

export function AddAgreementsForm({ session, onDone }: Done & { session: CommunicationSession }) {
  const { t } = useWords()
  const form = useForm(addAgreements, {
    initial: { agreements: [] },
    along: { version: session.version },
    params: { id: session.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('communication.addAgreements')}>
      <AgreementLines form={form} />
    </Form>
  )
}

const keptSchema = z.array(z.object({ id: z.string(), text: z.string() })).catch([])

/** One agreement a line; a line keeps its id while it is typed. */
function AgreementLines({ form }: { form: FormState }) {
  const { t } = useWords()
  const typed = z.string().catch('').parse(form.values['agreementLines'])
  const put = (text: string) => {
    const kept = keptSchema.parse(form.values['agreements'])
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    form.setMany({
      agreementLines: text,
      agreements: lines.map((line, at) => ({ id: kept[at]?.id ?? newRequestId(), text: line })),
    })
  }
  return (
    <TextArea
      field={bind('agreements', typed, (text) => put(String(text)))}
      label={t('communication.agreements')}
      hint={t('communication.agreementsHint')}
      rows={4}
      optional
    />
  )
}

type AssignProps = Done & {
  session: CommunicationSession
  agreement: CommunicationSession['agreements'][number]
}

export function AssignAgreementForm({ session, agreement, onDone }: AssignProps) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(assignAgreement, {
    initial: { leadUnitId: session.units[0]?.id ?? '' },
    along: { id, version: agreement.version },
    params: { id: session.id, agreementId: agreement.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('communication.assign')}>
      <p>“{agreement.text}”</p>
      <PickField field={form.field('leadUnitId')} label={t('task.leadUnit')} options={useUnitOptions()} />
      <TextField field={form.field('product')} label={t('task.product')} />
      <TextField field={form.field('requiredQuality')} label={t('task.requirement')} />
      <DateField field={form.field('dueOn')} label={t('task.dueOn')} />
    </Form>
  )
}
