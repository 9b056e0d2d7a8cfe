import type { ReactNode } from 'react'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Work } from './work.ts'

type Props = {
  work: Work
  routes: StepRoutes
  step: 'return' | 'refuseExtension' | 'insist' | 'cancel'
  onDone: () => void
  aside: ReactNode
}

/** Returns, refuses or cancels, none without a reason. */
export function ReasonForm({ work, routes, step, onDone, aside }: Props) {
  const { t } = useWords()
  const form = useForm(routes[step], {
    initial: { reason: '' },
    along: { version: work.version },
    params: { id: work.id },
    draft: `${step}-${work.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t(`task.${step}`)} actions={aside}>
      <TextArea field={form.field('reason')} label={t(`task.${step}Reason`)} hint={t(`task.${step}Hint`)} />
    </Form>
  )
}
