import { refuseFunding } from '#domain/funding/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FundingRead } from './FundingPage.tsx'

/** No money is given, and why. */
export function RefuseFundingForm({ funding, onDone }: { funding: FundingRead; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(refuseFunding, {
    initial: { reason: '' },
    along: { version: funding.version },
    params: { id: funding.id },
    draft: `refuse-funding.${funding.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('funding.refuse')}>
      <TextArea field={form.field('reason')} label={t('funding.refuseReason')} rows={2} />
    </Form>
  )
}
