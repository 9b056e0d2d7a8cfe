import { useState } from 'react'
import { linkTarget } from '#domain/difficulty/contract.ts'
import { listTargets } from '#domain/target/board-contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** Which target of this year it holds up. */
export function LinkTargetForm({ difficulty, onDone }: { difficulty: DifficultyRead; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { rows } = useRead(listTargets, { query: { limit: 200, sums: true } })
  const linked = new Set(difficulty.targets.map((target) => target.id))
  const form = useForm(linkTarget, {
    initial: { targetId: '' },
    along: { id },
    params: { id: difficulty.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('difficulty.linkTarget')}>
      <PickField
        field={form.field('targetId')}
        label={t('difficulty.target')}
        hint={t('difficulty.linkTargetHint')}
        options={rows
          .filter(({ targetId }) => !linked.has(targetId))
          .map(({ targetId, indicator, unit }) => ({
            value: targetId,
            label: `${indicator.shortName} – ${unit.name}`,
          }))}
      />
    </Form>
  )
}
