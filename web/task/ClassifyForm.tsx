import { listProgrammes } from '#domain/programme/contract.ts'
import { classifyTask } from '#domain/task/whole-contract.ts'
import { listWorkFields } from '#domain/work-field/contract.ts'
import { useRead } from '#web/api.ts'
import { ProgrammeField } from '#web/programme/ProgrammeField.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import { WorkFieldField } from '#web/work-field/WorkFieldField.tsx'
import type { Work } from './work.ts'

/** Under which field of work and programme a task and its parts are counted. */
export function ClassifyForm({ work, onDone }: { work: Work; onDone: () => void }) {
  const { t } = useWords()
  const { workFields } = useRead(listWorkFields)
  const { programmes } = useRead(listProgrammes)
  const form = useForm(classifyTask, {
    initial: { workFieldId: work.workField?.id ?? null, programmeId: work.programme?.id ?? null },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  if (workFields.length === 0 && programmes.length === 0) return <p>{t('task.noFieldsYet')}</p>
  return (
    <Form
      form={form}
      submit={t('task.classify')}
      actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}
    >
      <WorkFieldField field={form.field('workFieldId')} />
      <ProgrammeField field={form.field('programmeId')} />
    </Form>
  )
}
