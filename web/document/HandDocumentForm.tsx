import { handDocument } from '#domain/document/command-contract.ts'
import type { DocumentDetail } from '#domain/document/contract.ts'
import { PersonField } from '#web/task/PersonField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

/** Which unit handles what has arrived, and who in it. */
export function HandDocumentForm({ document, onDone }: { document: DocumentDetail; onDone: () => void }) {
  const { t } = useWords()
  const units = useUnitOptions()
  const form = useForm(handDocument, {
    initial: { unitId: document.handledBy?.id ?? null, personId: document.handledByPerson?.id ?? null },
    along: { version: document.version },
    params: { id: document.id },
    onDone,
  })
  const unit = form.field('unitId')
  const choose = (value: unknown) => {
    form.set('personId', null)
    unit.set(value)
  }
  return (
    <Form form={form} submit={t('document.hand')}>
      <PickField field={{ ...unit, set: choose }} label={t('document.handledBy')} options={units} />
      <PersonField field={form.field('personId')} unitId={textOf(unit.value)} />
    </Form>
  )
}
