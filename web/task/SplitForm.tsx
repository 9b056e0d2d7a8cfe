import * as z from 'zod'
import { splitTask } from '#domain/task/whole-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './ContributionFields.module.css'
import type { Work } from './work.ts'

const typedSchema = z.array(z.record(z.string(), z.unknown())).catch([])

/** Several tasks out of one; each starts as the one was asked. */
export function SplitForm({ work, onDone }: { work: Work; onDone: () => void }) {
  const { t } = useWords()
  const units = useUnitOptions()
  const fresh = () => ({
    id: newRequestId(),
    title: '',
    product: '',
    requiredQuality: work.requiredQuality,
    leadUnitId: work.owedBy.id,
    dueOn: work.dueOn ?? '',
  })
  const form = useForm(splitTask, {
    initial: { reason: '' },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  const held = typedSchema.parse(form.values['parts'])
  const typed: Record<string, unknown>[] = held.length > 0 ? held : [fresh(), fresh()]
  const keep = (next: readonly Record<string, unknown>[]) => form.set('parts', next)
  const field = (at: number, name: string): FieldBinding => ({
    name: `parts.${at}.${name}`,
    id: `${form.id}-parts.${at}.${name}`,
    value: typed[at]?.[name],
    set: (value) => keep(typed.map((each, index) => (index === at ? { ...each, [name]: value } : each))),
    problem: form.problemAt(`parts.${at}.${name}`),
  })
  return (
    <Form form={form} submit={t('task.split')} actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}>
      <TextArea
        field={form.field('reason')}
        label={t('task.splitReason')}
        hint={t('task.splitHint')}
        rows={2}
      />
      {typed.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is known by its place until it is sent
        <fieldset key={at} className={styles['part']}>
          <legend>{t('task.splitPart', { at: at + 1 })}</legend>
          <TextField field={field(at, 'title')} label={t('task.whatToDo')} />
          <TextField field={field(at, 'product')} label={t('task.product')} />
          <TextField field={field(at, 'requiredQuality')} label={t('task.requirement')} />
          <PickField field={field(at, 'leadUnitId')} label={t('task.leadUnit')} options={units} />
          <DateField field={field(at, 'dueOn')} label={t('task.dueOn')} />
        </fieldset>
      ))}
      <div>
        <Button onClick={() => keep([...typed, fresh()])}>{t('task.addSplitPart')}</Button>
      </div>
    </Form>
  )
}
