import { withdrawEntry } from '#domain/funding/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FundingRead } from './FundingPage.tsx'

type Props = { funding: FundingRead; entryId: string; onDone: () => void }

/** An entry that was wrong counts no more; the reason stays beside it. */
export function WithdrawEntryForm({ funding, entryId, onDone }: Props) {
  const { t } = useWords()
  const form = useForm(withdrawEntry, {
    initial: { reason: '' },
    along: { version: funding.version },
    params: { id: funding.id, entryId },
    onDone,
  })
  return (
    <Form form={form} submit={t('funding.withdraw')}>
      <TextArea field={form.field('reason')} label={t('funding.withdrawReason')} rows={2} />
    </Form>
  )
}
