import type { ReactNode } from 'react'
import { qualityMarks } from '#domain/obligation/obligation.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Work } from './work.ts'

type Props = { work: Work; routes: StepRoutes; onDone: () => void; aside: ReactNode }

/** Takes it as done, with the quality against what was required. */
export function AcceptForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const form = useForm(routes.accept, {
    initial: { quality: '', note: null },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  const marks = qualityMarks.map((value) => ({ value, label: t(`task.quality_${value}`) }))
  return (
    <Form form={form} submit={t('task.accept')} actions={aside}>
      <ChoiceField field={form.field('quality')} label={t('task.qualityMark')} options={marks} />
      <TextArea field={form.field('note')} label={t('task.acceptNote')} optional rows={3} />
    </Form>
  )
}
