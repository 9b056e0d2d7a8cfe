import { placeFunding } from '#domain/funding/contract.ts'
import { ProgrammeField } from '#web/programme/ProgrammeField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import type { FundingRead } from './FundingPage.tsx'

/** To which programme the money belongs. */
export function PlaceFundingForm({ funding, onDone }: { funding: FundingRead; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(placeFunding, {
    initial: { programmeId: funding.programme?.id ?? null },
    along: { version: funding.version },
    params: { id: funding.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <ProgrammeField field={form.field('programmeId')} />
    </Form>
  )
}
