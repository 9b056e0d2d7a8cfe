import { type Difficulty, shareDifficulty } from '#domain/difficulty/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

/** Says what every unit will see of it, and what not, before it is shared. */
export function ShareForm({ difficulty, onDone }: { difficulty: Difficulty; onDone: () => void }) {
  const { t } = useWords()
  const isShared = difficulty.sharedOn === null
  const form = useForm(shareDifficulty, {
    along: { isShared, version: difficulty.version },
    params: { id: difficulty.id },
    onDone,
  })
  return (
    <Form form={form} submit={t(isShared ? 'difficulty.share' : 'difficulty.unshare')}>
      <p>{t(isShared ? 'difficulty.shareMeans' : 'difficulty.unshareMeans')}</p>
    </Form>
  )
}
