import { useState } from 'react'
import { leftFor } from '#domain/project/balance.ts'
import { allotToProject, disburseOfProject, withdrawMoney } from '#domain/project/fact-contract.ts'
import type { MoneyKind } from '#domain/project/project.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

const routes = { allotted: allotToProject, disbursed: disburseOfProject }

/** An amount with its day and its document; more than there is asks for the reason. */
export function EnterMoneyForm(props: { project: ProjectRead; kind: MoneyKind; onDone: () => void }) {
  const { project, kind, onDone } = props
  const { t, format } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const left = leftFor(project.balance, kind)
  const form = useForm(routes[kind], {
    initial: { amount: '', happenedOn: today, document: null, overReason: null },
    along: { id, version: project.version },
    params: { id: project.id },
    onDone,
  })
  return (
    <Form form={form} submit={t(`project.enter.${kind}`)}>
      <NumberField
        field={form.field('amount')}
        label={t('funding.amount')}
        hint={t(`project.left.${kind}`, { amount: format.number(left) })}
        as="integer"
        unit={t('funding.dong')}
      />
      {Number(form.values['amount']) > left && (
        <TextField
          field={form.field('overReason')}
          label={t(`project.over.${kind}`)}
          hint={t('funding.overHint')}
        />
      )}
      <DateField field={form.field('happenedOn')} label={t('funding.happenedOn')} />
      <TextField field={form.field('document')} label={t('funding.document')} optional />
    </Form>
  )
}

export function WithdrawMoneyForm(props: { project: ProjectRead; entryId: string; onDone: () => void }) {
  const { project, entryId, onDone } = props
  const { t } = useWords()
  const form = useForm(withdrawMoney, {
    initial: { reason: '' },
    along: { version: project.version },
    params: { id: project.id, entryId },
    onDone,
  })
  return (
    <Form form={form} submit={t('funding.withdraw')}>
      <TextField field={form.field('reason')} label={t('funding.withdrawReason')} />
    </Form>
  )
}
