import { listTasks } from '#domain/task/contract.ts'
import { mergeTask } from '#domain/task/whole-contract.ts'
import { useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Work } from './work.ts'

/** Into which other open task of the same giver this one goes. */
export function MergeForm({ work, onDone }: { work: Work; onDone: () => void }) {
  const { t } = useWords()
  const { rows } = useRead(listTasks, { query: { owedTo: work.owedTo.id, open: true, limit: 200 } })
  const form = useForm(mergeTask, {
    initial: { intoId: '', reason: '' },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  const others = rows.filter(({ id }) => id !== work.id)
  return (
    <Form form={form} submit={t('task.merge')} actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}>
      <PickField
        field={form.field('intoId')}
        label={t('task.mergeInto')}
        hint={t('task.mergeHint')}
        options={others.map((row) => ({
          value: row.id,
          label: `${row.number}/${row.year} ${row.title}`,
          below: row.owedBy.name,
        }))}
      />
      <TextArea field={form.field('reason')} label={t('task.mergeReason')} rows={2} />
    </Form>
  )
}
