import { useState } from 'react'
import { addDocumentFile } from '#domain/document/command-contract.ts'
import type { DocumentDetail } from '#domain/document/contract.ts'
import { documentFileRoles } from '#domain/document/document.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { PaperField, useOneFile } from '#web/funding/PaperField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** A version of the text, or an annex; earlier versions stay. */
export function AddFileForm({ document, onDone }: { document: DocumentDetail; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(addDocumentFile, {
    initial: { role: 'text', fileId: '', note: null },
    along: { id, version: document.version },
    params: { id: document.id },
    onDone,
  })
  const paper = useOneFile(form)
  return (
    <Form form={form} submit={t('document.addFile')} why={paper.why}>
      <PaperField paper={paper} label={t('document.file')} />
      <SelectField
        field={form.field('role')}
        label={t('document.role')}
        options={documentFileRoles.map((role) => ({ value: role, label: t(`document.role.${role}`) }))}
      />
      <TextField field={form.field('note')} label={t('document.note')} optional />
    </Form>
  )
}
