import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Decision } from '#domain/decision/decision.ts'
import type { TaskState, TaskStep } from '#domain/task/lifecycle.ts'
import { taskSteps, wholeSteps } from '#domain/task/lifecycle.ts'
import type { Contribution, TaskDetail } from '#domain/task/task-detail.ts'
import { starTask } from '#domain/task/whole-contract.ts'
import { useAct } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button, type ButtonKind } from '#web/ui/Button.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './StepActions.module.css'
import { routesOf, type WorkKind } from './work.ts'
import { type AskingStep, WorkDialog } from './WorkDialog.tsx'

type Props = { work: TaskDetail | Contribution; kind: WorkKind; small?: boolean }

/** What each state asks for next, in the order in which a reader would do it. */
const nextSteps: Record<TaskState, readonly TaskStep[]> = {
  assigned: ['acknowledge', 'hand'],
  in_progress: ['submit', 'report'],
  submitted: ['accept', 'return'],
  returned: ['submit', 'report'],
  accepted: [],
  cancelled: [],
}
/** A word that others wait for comes before what the state asks for. */
const waitingAnswers: readonly TaskStep[] = ['agree', 'insist', 'grantExtension', 'refuseExtension']
function nextOf({ can, state }: Props['work']): readonly TaskStep[] {
  const answers = waitingAnswers.filter((step) => can[step].allowed)
  return answers.length > 0 ? answers : nextSteps[state]
}

const isAnswer = (step: TaskStep): boolean => waitingAnswers.includes(step)

/** Steps that are another side's by right are not offered to whoever has steps of their own. */
const othersReasons = [
  'only_the_giver',
  'not_of_the_owing_unit',
  'only_the_head_hands_on',
  'only_the_owing_unit',
]
const isOfReader = (decision: Decision, isTaker: boolean): boolean =>
  !isTaker || decision.allowed || !othersReasons.includes(decision.reason)

/** Urging of one task has a place of its own on the page. */
const offered = taskSteps.filter((step) => step !== 'remind')

const keys: Partial<Record<TaskStep, string>> = { report: 'u', submit: 'b' }

/**
 * The steps open from here: the next one as the button of the page, one beside it, the rest in the menu, each with its
 * reason. Of a part only what its reader may do stands as a button.
 */
export function StepActions({ work, kind, small }: Props) {
  const { t, why } = useWords()
  const [asking, setAsking] = useState<AskingStep | null>(null)
  const acknowledge = useAct(routesOf(kind).acknowledge)
  const star = useAct(starTask)
  const navigate = useNavigate()
  const isPart = kind === 'contribution'
  const steps = isPart ? offered.filter((step) => !wholeSteps.includes(step)) : offered
  const [first, second] = nextOf(work).filter((step) => !isPart || work.can[step].allowed)
  const run = (step: TaskStep) => {
    if (step === 'acknowledge')
      void acknowledge.attempt({ params: { id: work.id }, body: { version: work.version } })
    else if (step === 'star')
      void star.attempt({ params: { id: work.id }, body: { version: work.version, starred: !work.starred } })
    else if (step === 'breakDown') void navigate(paths.taskWithin(work.id))
    else if (step !== 'remind') setAsking(step)
  }
  const nameOf = (step: TaskStep) => {
    if (step === 'cancel' && isPart) return t('task.cancelPart')
    if (step === 'star') return t(work.starred ? 'task.unstar' : 'task.giveStar')
    return t(`task.${step}`)
  }
  const actionOf = (step: TaskStep) => ({
    title: nameOf(step),
    why: why(work.can[step]),
    run: () => run(step),
  })
  useActions(
    kind === 'task'
      ? steps.map((step) => ({ ...actionOf(step), ...(keys[step] ? { key: keys[step] } : {}) }))
      : [],
  )
  const buttonOf = (step: TaskStep, look: ButtonKind) => (
    <Button
      kind={look}
      small={small}
      why={why(work.can[step])}
      busy={step === 'acknowledge' && acknowledge.isSending}
      onClick={() => run(step)}
    >
      {nameOf(step)}
    </Button>
  )
  // An answer to what nobody asked is no choice to be explained.
  const isTaker = steps.some((step) => work.can[step].allowed)
  const isShown = (step: TaskStep) =>
    isOfReader(work.can[step], isTaker) && (work.can[step].allowed || !isAnswer(step))
  const rest = steps.filter((step) => step !== first && step !== second && isShown(step))
  return (
    <>
      {second && buttonOf(second, 'ordinary')}
      {first && buttonOf(first, small ? 'ordinary' : 'primary')}
      {nextSteps[work.state].length > 0 && (
        <ActionMenu
          {...(small ? { small } : {})}
          actions={rest.map((step) => ({
            title: nameOf(step),
            why: why(work.can[step]),
            onChoose: () => run(step),
          }))}
        />
      )}
      {first && !small && !work.can[first].allowed && (
        <p className={styles['reason']} aria-hidden="true">
          {why(work.can[first])}
        </p>
      )}
      <ProblemNotice problem={acknowledge.problem ?? star.problem} />
      {asking && <WorkDialog work={work} kind={kind} step={asking} onClose={() => setAsking(null)} />}
    </>
  )
}
