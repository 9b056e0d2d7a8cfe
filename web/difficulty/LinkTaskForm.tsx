import { useState } from 'react'
import { listTasks } from '#domain/task/contract.ts'
import { blockTask } from '#domain/task/whole-contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { textOf } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** Which open task it holds up: those who do the work say so. */
export function LinkTaskForm({ difficulty, onDone }: { difficulty: DifficultyRead; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const [taskId, setTaskId] = useState('')
  const { rows } = useRead(listTasks, { query: { open: true, limit: 200 } })
  const linked = new Set(difficulty.tasks.map((task) => task.id))
  const form = useForm(blockTask, {
    initial: {},
    along: {
      id,
      difficultyId: difficulty.id,
      version: rows.find((task) => task.id === taskId)?.version ?? 1,
    },
    params: { id: taskId },
    onDone,
  })
  return (
    <Form form={form} submit={t('difficulty.linkTask')} why={taskId ? null : t('difficulty.chooseTask')}>
      <PickField
        field={{
          name: 'taskId',
          id: `${form.id}-task`,
          value: taskId,
          set: (value) => setTaskId(textOf(value)),
          problem: null,
        }}
        label={t('difficulty.task')}
        hint={t('difficulty.linkTaskHint')}
        options={rows
          .filter((task) => !linked.has(task.id))
          .map((task) => ({ value: task.id, label: task.title, below: task.owedBy.name }))}
      />
    </Form>
  )
}
