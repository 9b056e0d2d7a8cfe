import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { actOnMany } from '#domain/task/bulk-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'

export type BulkStep = 'extend' | 'remind' | 'cancel'
export type Acted = ResponseOf<typeof actOnMany>
type Props = {
  taskIds: readonly string[]
  step: BulkStep
  onDone: (acted: Acted) => void
  onClose: () => void
}

/** One act upon all that is chosen, with one reason. */
export function BulkForm({ taskIds, step, onDone, onClose }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(actOnMany, {
    initial: { dueOn: step === 'extend' ? '' : null, reason: '' },
    along: { id, step, taskIds: [...taskIds] },
    onDone,
  })
  return (
    <Form
      form={form}
      submit={t(`task.bulk_${step}`)}
      actions={<Button onClick={onClose}>{t('ui.cancel')}</Button>}
    >
      {step === 'extend' && <DateField field={form.field('dueOn')} label={t('task.grantedDueOn')} />}
      <TextArea
        field={form.field('reason')}
        label={t(`task.bulkReason_${step}`)}
        hint={t(step === 'remind' ? 'task.remindHint' : 'task.bulkHint')}
        rows={3}
      />
    </Form>
  )
}
