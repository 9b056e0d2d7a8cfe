import { type Practice, recommendPractice } from '#domain/practice/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'

/** Why the others should take it up. */
export function RecommendForm({ practice, onDone }: { practice: Practice; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(recommendPractice, {
    initial: { why: '' },
    along: { version: practice.version },
    params: { id: practice.id },
    draft: `recommend-practice.${practice.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('practice.recommend')}>
      <TextArea
        field={form.field('why')}
        label={t('practice.recommendWhy')}
        hint={t('practice.recommendHint')}
        rows={2}
      />
    </Form>
  )
}
