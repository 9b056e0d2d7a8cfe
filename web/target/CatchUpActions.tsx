import { useState } from 'react'
import {
  type CatchUpPlan,
  agreeCatchUp,
  returnCatchUp,
  submitCatchUp,
} from '#domain/target/catch-up-contract.ts'
import { listGivers } from '#domain/task/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Target } from './TargetPage.tsx'

type Props = { plan: CatchUpPlan; target: Target }

/** What may be done with a plan now: by the unit while it is drafted, by the office and the leaders once it is sent. */
export function CatchUpActions({ plan, target }: Props) {
  if (plan.state === 'draft' || plan.state === 'returned') return <UnitActions plan={plan} target={target} />
  return plan.state === 'submitted' ? <Decide plan={plan} /> : null
}

function UnitActions({ plan, target }: Props) {
  const { t, why } = useWords()
  const submit = useAct(submitCatchUp)
  const send = () => submit.attempt({ params: { id: plan.id }, body: { version: plan.version } })
  return (
    <div className="stack">
      <ProblemNotice problem={submit.problem} />
      <div className="row">
        <Button kind="primary" why={why(plan.can.submit)} busy={submit.isSending} onClick={() => void send()}>
          {t('catchUp.submit')}
        </Button>
        {plan.can.draft.allowed && (
          <ButtonLink to={paths.catchUp(target.id)}>{t('catchUp.redraft')}</ButtonLink>
        )}
      </div>
    </div>
  )
}

function Decide({ plan }: { plan: CatchUpPlan }) {
  const { t, why } = useWords()
  const [open, setOpen] = useState<'agree' | 'return' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="row">
      <Button kind="primary" why={why(plan.can.agree)} onClick={() => setOpen('agree')}>
        {t('catchUp.agree')}
      </Button>
      <Button why={why(plan.can.return)} onClick={() => setOpen('return')}>
        {t('catchUp.return')}
      </Button>
      <Dialog open={open === 'agree'} onClose={close} title={t('catchUp.agreeTitle')} width="narrow">
        <AgreeForm plan={plan} onDone={close} />
      </Dialog>
      <Dialog open={open === 'return'} onClose={close} title={t('catchUp.returnTitle')} width="narrow">
        <ReturnForm plan={plan} onDone={close} />
      </Dialog>
    </div>
  )
}

type FormProps = { plan: CatchUpPlan; onDone: () => void }

function AgreeForm({ plan, onDone }: FormProps) {
  const { t } = useWords()
  const { givers } = useRead(listGivers)
  const form = useForm(agreeCatchUp, {
    initial: { givenByUnitId: givers[0]?.id ?? '' },
    params: { id: plan.id },
    along: { version: plan.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('catchUp.agree')}>
      <p className="small soft">{t('catchUp.agreeHint')}</p>
      {givers.length > 1 && (
        <SelectField
          field={form.field('givenByUnitId')}
          label={t('catchUp.inNameOf')}
          options={givers.map((giver) => ({ value: giver.id, label: giver.name }))}
        />
      )}
    </Form>
  )
}

function ReturnForm({ plan, onDone }: FormProps) {
  const { t } = useWords()
  const form = useForm(returnCatchUp, {
    initial: { reason: '' },
    params: { id: plan.id },
    along: { version: plan.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('catchUp.return')}>
      <TextField
        field={form.field('reason')}
        label={t('catchUp.returnReason')}
        hint={t('catchUp.returnHint')}
      />
    </Form>
  )
}
