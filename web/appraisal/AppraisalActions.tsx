import { useState } from 'react'
import type { AppraisalState, AppraisalStep } from '#domain/appraisal/lifecycle.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { useWords } from '#web/words/language.tsx'
import type { AppraisalRead } from './AppraisalPage.tsx'
import { AskOpinionsForm } from './AskOpinionsForm.tsx'
import { ApproveForm, PassForm, ReturnForm, SendBackForm } from './JudgeForms.tsx'
import { SendForm } from './SendForm.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

const forms: Record<AppraisalStep, (props: StepProps) => React.ReactNode> = {
  ask: AskOpinionsForm,
  send: SendForm,
  pass: PassForm,
  return: ReturnForm,
  approve: ApproveForm,
  sendBack: SendBackForm,
  withdraw: WithdrawForm,
}
export type StepProps = { appraisal: AppraisalRead; onDone: () => void }

/** What comes next at each stage, the likeliest first. */
const next: Record<AppraisalState, readonly AppraisalStep[]> = {
  drafting: ['ask', 'send'],
  opinions: ['send', 'ask'],
  appraising: ['pass', 'return'],
  revising: ['send', 'ask'],
  deciding: ['approve', 'sendBack'],
  to_issue: [],
  issued: [],
  withdrawn: [],
}

/** The steps of the stage stand as buttons, with the reason where they may not be taken. */
export function AppraisalActions({ appraisal }: { appraisal: AppraisalRead }) {
  const { t, why } = useWords()
  const [step, setStep] = useState<AppraisalStep | null>(null)
  const [first, ...others] = next[appraisal.state]
  const Taken = forms[step ?? 'ask']
  const end = () => setStep(null)
  return (
    <>
      {first && (
        <Button kind="primary" why={why(appraisal.can[first])} onClick={() => setStep(first)}>
          {t(`appraisal.${first}`)}
        </Button>
      )}
      {others.map((other) => (
        <Button key={other} why={why(appraisal.can[other])} onClick={() => setStep(other)}>
          {t(`appraisal.${other}`)}
        </Button>
      ))}
      <ActionMenu
        actions={[
          {
            title: t('appraisal.withdraw'),
            why: why(appraisal.can.withdraw),
            onChoose: () => setStep('withdraw'),
          },
        ]}
      />
      <Dialog open={step !== null} onClose={end} title={t(`appraisal.${step ?? 'ask'}`)}>
        {step && <Taken key={step} appraisal={appraisal} onDone={end} />}
      </Dialog>
    </>
  )
}
