import { useState } from 'react'
import { leftOf } from '#domain/funding/balance.ts'
import { allotFunding, approveFunding, spendFunding } from '#domain/funding/contract.ts'
import type { FundingStepKind } from '#domain/funding/funding.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FundingRead } from './FundingPage.tsx'
import { PaperField, useOneFile } from './PaperField.tsx'

const routes = { approved: approveFunding, allotted: allotFunding, spent: spendFunding }
type Props = { funding: FundingRead; kind: FundingStepKind; onDone: () => void }

/** An amount approved, allotted or spent, with its day and its document; more than there is asks for the reason. */
export function EnterFundingForm({ funding, kind, onDone }: Props) {
  const { t, format } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const left = leftOf(funding.balance, kind)
  const form = useForm(routes[kind], {
    initial: {
      amount: left > 0 ? left : '',
      happenedOn: today,
      document: null,
      fileId: null,
      overReason: null,
    },
    along: { id, version: funding.version },
    params: { id: funding.id },
    onDone,
  })
  const paper = useOneFile(form)
  const isOver = Number(form.values['amount']) > left
  return (
    <Form form={form} submit={t(`funding.enter.${kind}`)} why={paper.why}>
      <NumberField
        field={form.field('amount')}
        label={t('funding.amount')}
        hint={t(`funding.left.${kind}`, { amount: format.number(left) })}
        as="integer"
        unit={t('funding.dong')}
      />
      {isOver && (
        <TextField
          field={form.field('overReason')}
          label={t(`funding.over.${kind}`)}
          hint={t('funding.overHint')}
        />
      )}
      <DateField field={form.field('happenedOn')} label={t('funding.happenedOn')} />
      <TextField field={form.field('document')} label={t('funding.document')} optional />
      <PaperField paper={paper} />
    </Form>
  )
}
