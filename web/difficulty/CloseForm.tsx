import { closeDifficulty } from '#domain/difficulty/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** Closed by the office, since no unit that raised it exists any more. */
export function CloseForm({ difficulty, onDone }: { difficulty: DifficultyRead; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(closeDifficulty, {
    initial: { reason: '' },
    along: { version: difficulty.version },
    params: { id: difficulty.id },
    draft: `close-difficulty.${difficulty.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('difficulty.closeForEnded')}>
      <TextArea
        field={form.field('reason')}
        label={t('difficulty.closeReason')}
        hint={t('difficulty.closeHint')}
        rows={2}
      />
    </Form>
  )
}
