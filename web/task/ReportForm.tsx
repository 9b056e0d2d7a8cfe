import type { ReactNode } from 'react'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Work } from './work.ts'

type Props = { work: Work; routes: StepRoutes; onDone: () => void; aside: ReactNode }

/** How far it is, in percent and in words. */
export function ReportForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const form = useForm(routes.report, {
    initial: { percent: work.progressPercent, note: '' },
    along: { version: work.version },
    params: { id: work.id },
    draft: `report-${work.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('task.report')} actions={aside}>
      <NumberField field={form.field('percent')} label={t('task.percent')} as="integer" unit="%" />
      <TextArea field={form.field('note')} label={t('task.note')} />
    </Form>
  )
}
