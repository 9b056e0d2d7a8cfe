import type { TaskStep } from '#domain/task/lifecycle.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { AcceptForm } from './AcceptForm.tsx'
import { BlockForm } from './BlockForm.tsx'
import { ClassifyForm } from './ClassifyForm.tsx'
import { AskExtensionForm, ExtendForm, GrantExtensionForm } from './ExtensionForms.tsx'
import { GuidanceForm } from './GuidanceForm.tsx'
import { HandForm } from './HandForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { AgreeForm, ContestForm, TransferForm } from './OwnerForms.tsx'
import { AddPartForm } from './PartForms.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { ReportForm } from './ReportForm.tsx'
import { SplitForm } from './SplitForm.tsx'
import { SubmitForm } from './SubmitForm.tsx'
import { routesOf, type Work, type WorkKind } from './work.ts'

/** The steps that ask something first. */
export type AskingStep = Exclude<TaskStep, 'acknowledge' | 'breakDown' | 'star' | 'remind'>
type Props = { work: Work; kind: WorkKind; step: AskingStep; onClose: () => void }

/** The form of one step, laid over the page. */
export function WorkDialog({ work, kind, step, onClose }: Props) {
  const { t } = useWords()
  const title = step === 'cancel' && kind === 'contribution' ? t('task.cancelPart') : t(`task.${step}`)
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="stack">
        <p className="soft">{work.title}</p>
        <Waiting lines={4}>
          <StepForm work={work} kind={kind} step={step} onClose={onClose} />
        </Waiting>
      </div>
    </Dialog>
  )
}

function StepForm({ work, kind, step, onClose }: Props) {
  const { t } = useWords()
  const routes = routesOf(kind)
  const aside = <Button onClick={onClose}>{t('ui.cancel')}</Button>
  const common = { work, routes, onDone: onClose, aside }
  switch (step) {
    case 'hand':
      return <HandForm {...common} />
    case 'report':
      return <ReportForm {...common} />
    case 'submit':
      return <SubmitForm {...common} isTask={kind === 'task'} />
    case 'accept':
      return <AcceptForm {...common} />
    case 'return':
      return <ReasonForm {...common} step="return" />
    case 'contest':
      return <ContestForm {...common} />
    case 'agree':
      return <AgreeForm {...common} />
    case 'insist':
      return <ReasonForm {...common} step="insist" />
    case 'transfer':
      return <TransferForm {...common} />
    case 'guide':
      return <GuidanceForm taskId={work.id} onDone={onClose} />
    case 'block':
      return <BlockForm work={work} onDone={onClose} />
    case 'arrangeParts':
      return <AddPartForm work={work} onDone={onClose} />
    case 'classify':
      return <ClassifyForm work={work} onDone={onClose} />
    case 'split':
      return <SplitForm work={work} onDone={onClose} />
    case 'merge':
      return <MergeForm work={work} onDone={onClose} />
    case 'askExtension':
      return <AskExtensionForm {...common} />
    case 'grantExtension':
      return <GrantExtensionForm {...common} />
    case 'refuseExtension':
      return <ReasonForm {...common} step="refuseExtension" />
    case 'extend':
      return <ExtendForm {...common} />
    case 'cancel':
      return <ReasonForm {...common} step="cancel" />
  }
}
