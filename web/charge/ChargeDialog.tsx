import { useState } from 'react'
import {
  type ChargeCell,
  type ChargeRow,
  assignCharge,
  endCharge,
  readChargeHistory,
} from '#domain/charge/contract.ts'
import { listPositions } from '#domain/unit/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { peopleOf } from '#web/task/people.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import type { Charges } from './ChargesPage.tsx'

type Props = {
  row: ChargeRow
  field: Charges['fields'][number]
  cell: ChargeCell | null
  onDone: () => void
}

/** Who is in charge from today on, and who was before. */
export function ChargeDialog(props: Props) {
  const { t } = useWords()
  return (
    <div className="stack">
      <AssignForm {...props} />
      <Section title={t('charge.history')} minor lines={2}>
        <History {...props} />
      </Section>
    </div>
  )
}

function AssignForm({ row, field, cell, onDone }: Props) {
  const { t, why } = useWords()
  const [id] = useState(newRequestId)
  const params = { workFieldId: field.id, unitId: row.unit.id }
  const { positions } = useRead(listPositions, { params: { id: row.unit.id } })
  const units = useUnitOptions(({ id: unitId }) => unitId !== row.unit.id)
  const charge = cell?.charge ?? null
  const form = useForm(assignCharge, {
    initial: {
      personId: charge?.isPersonHere ? (charge.person?.id ?? null) : null,
      deputyId: charge?.isDeputyHere ? (charge.deputy?.id ?? null) : null,
      coverUnitId: charge?.cover?.id ?? null,
    },
    along: { id, version: charge?.version ?? null },
    params,
    onDone,
  })
  const ending = useAct(endCharge)
  const end = async () => {
    if (charge && (await ending.attempt({ params, body: { version: charge.version } }))) onDone()
  }
  const people = peopleOf(positions)
  const whyNot = why(row.can.assign)
  return (
    <Form
      form={form}
      submit={t('charge.assign')}
      why={whyNot}
      actions={
        charge && (
          <Button kind="quiet" why={whyNot} busy={ending.isSending} onClick={() => void end()}>
            {t('charge.end')}
          </Button>
        )
      }
    >
      <PickField field={form.field('personId')} label={t('charge.person')} options={people} optional />
      <PickField field={form.field('deputyId')} label={t('charge.deputy')} options={people} optional />
      <PickField
        field={form.field('coverUnitId')}
        label={t('charge.cover')}
        hint={t('charge.coverHint')}
        options={units}
        optional
      />
      <ProblemNotice problem={ending.problem} />
    </Form>
  )
}

function History({ row, field }: Props) {
  const { t, format } = useWords()
  const { charges } = useRead(readChargeHistory, {
    params: { workFieldId: field.id, unitId: row.unit.id },
  })
  if (charges.length === 0) return <p className="soft small">{t('charge.noHistory')}</p>
  return (
    <Timeline
      label={t('charge.history')}
      moments={charges.map(({ id, person, deputy, cover, beginsOn, endsOn }) => ({
        key: id,
        at: endsOn
          ? t('programme.fromTo', { from: format.date(beginsOn), to: format.date(endsOn) })
          : t('programme.from', { from: format.date(beginsOn) }),
        isNow: endsOn === null,
        what: [
          person && (person.name ?? t('charge.someone')),
          deputy && t('charge.deputyShort', { name: deputy.name ?? t('charge.someone') }),
          cover && t('charge.coverShort', { unit: cover.shortName }),
        ]
          .filter(Boolean)
          .join(', '),
      }))}
    />
  )
}
