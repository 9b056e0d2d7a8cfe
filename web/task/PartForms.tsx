import { useState } from 'react'
import { addContribution, changeContribution } from '#domain/task/part-contract.ts'
import type { Contribution, TaskDetail } from '#domain/task/task-detail.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { DueFields } from './DueFields.tsx'
import { PersonField } from './PersonField.tsx'
import type { Work } from './work.ts'

/** Gives another unit a part of a task that is under way. */
export function AddPartForm({ work, onDone }: { work: Work; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(addContribution, {
    initial: { unitId: '', part: '', dueOn: '', dueIn: null, personId: null },
    along: { id, version: work.version },
    params: { id: work.id },
    draft: `add-part-${work.id}`,
    onDone,
  })
  const units = useUnitOptions().filter(({ value }) => value !== work.owedBy.id)
  const unit = form.field('unitId')
  return (
    <Form
      form={form}
      submit={t('task.arrangeParts')}
      actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}
    >
      <PickField field={unit} label={t('task.unit')} hint={t('task.partUnitHint')} options={units} />
      <TextField field={form.field('part')} label={t('task.part')} />
      <DueFields form={form} label={t('task.partDue')} />
      <PersonField field={form.field('personId')} unitId={textOf(unit.value)} />
    </Form>
  )
}

type ChangeProps = { task: TaskDetail; part: Contribution; onDone: () => void }

/** Puts a part in other words, or moves its date to a later day, which is counted and says why. */
export function ChangePartForm({ task, part, onDone }: ChangeProps) {
  const { t } = useWords()
  const form = useForm(changeContribution, {
    initial: { part: part.part, dueOn: part.dueOn ?? '', reason: null },
    along: { version: part.version },
    params: { id: task.id, partId: part.id },
    draft: `change-part-${part.id}`,
    onDone,
  })
  const isMoved = form.values['dueOn'] !== part.dueOn
  return (
    <Form
      form={form}
      submit={t('task.changePart')}
      actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}
    >
      <TextArea field={form.field('part')} label={t('task.part')} rows={2} />
      <DueFields form={form} label={t('task.partDue')} />
      <TextArea
        field={form.field('reason')}
        label={t('task.changePartReason')}
        hint={t('task.changePartHint')}
        optional={!isMoved}
        rows={2}
      />
    </Form>
  )
}
