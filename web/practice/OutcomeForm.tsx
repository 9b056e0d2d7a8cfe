import { type Practice, tellOutcome } from '#domain/practice/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { practice: Practice; adoption: Practice['adoptions'][number]; onDone: () => void }

/** What came of it where it was taken up. */
export function OutcomeForm({ practice, adoption, onDone }: Props) {
  const { t } = useWords()
  const form = useForm(tellOutcome, {
    initial: { outcome: adoption.outcome ?? '' },
    along: { version: adoption.version },
    params: { id: practice.id, adoptionId: adoption.id },
    draft: `practice-outcome.${adoption.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('practice.tellOutcome')}>
      <TextArea
        field={form.field('outcome')}
        label={t('practice.outcome')}
        hint={t('practice.resultHint')}
        rows={3}
      />
    </Form>
  )
}
