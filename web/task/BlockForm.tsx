import { useState } from 'react'
import { listDifficulties } from '#domain/difficulty/contract.ts'
import { blockTask } from '#domain/task/whole-contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Work } from './work.ts'

/** Which difficulty, raised before, holds the task up. */
export function BlockForm({ work, onDone }: { work: Work; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { rows } = useRead(listDifficulties, { query: { limit: 200 } })
  const form = useForm(blockTask, {
    initial: { difficultyId: '' },
    along: { id, version: work.version },
    params: { id: work.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('task.block')} actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}>
      <PickField
        field={form.field('difficultyId')}
        label={t('task.difficulty')}
        hint={t('task.difficultyHint')}
        options={rows.map((row) => ({
          value: row.id,
          label: row.text,
          below: row.raisers.map(({ shortName }) => shortName).join(', '),
        }))}
      />
    </Form>
  )
}
