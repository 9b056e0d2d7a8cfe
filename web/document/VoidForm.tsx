import { voidDocument } from '#domain/document/command-contract.ts'
import type { DocumentDetail } from '#domain/document/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'

/** Makes it void, with the reason; the number stays used. */
export function VoidForm({ document, onDone }: { document: DocumentDetail; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(voidDocument, {
    initial: { reason: '' },
    along: { version: document.version },
    params: { id: document.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('document.void')}>
      <p className="quiet">{t('document.voidHint')}</p>
      <TextArea field={form.field('reason')} label={t('document.voidReason')} rows={3} />
    </Form>
  )
}
