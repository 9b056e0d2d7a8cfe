import { useState } from 'react'
import { reopenDifficulty } from '#domain/difficulty/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** A raiser says that it is back, and why. */
export function ReopenForm({ difficulty, onDone }: { difficulty: DifficultyRead; onDone: () => void }) {
  const { t } = useWords()
  const { positions } = useSession()
  const [id] = useState(newRequestId)
  const own = difficulty.raisers.filter((raiser) => positions.some(({ unit }) => unit.id === raiser.id))
  const form = useForm(reopenDifficulty, {
    initial: { unitId: own[0]?.id ?? '', reason: '' },
    along: { id, version: difficulty.version },
    params: { id: difficulty.id },
    draft: `reopen-difficulty.${difficulty.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('difficulty.reopen')}>
      {own.length > 1 && (
        <SelectField
          field={form.field('unitId')}
          label={t('difficulty.raisers')}
          options={own.map((raiser) => ({ value: raiser.id, label: raiser.name }))}
        />
      )}
      <TextArea
        field={form.field('reason')}
        label={t('difficulty.reopenReason')}
        hint={t('difficulty.reopenHint')}
        rows={2}
      />
    </Form>
  )
}
