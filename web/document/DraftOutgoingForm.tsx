import { useState } from 'react'
import { readDocumentCatalogue } from '#domain/document/catalogue-contract.ts'
import { draftOutgoing } from '#domain/document/command-contract.ts'
import { listDocuments } from '#domain/document/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { documentOptions, inForce } from './document-options.ts'
import {
  DeclarationField,
  FilesField,
  RecipientFields,
  UrgencyField,
  useDeclarationRefusal,
  useDocumentFiles,
} from './HeadFields.tsx'

/** What is to go out: who issues it and of what type; the number comes with the issue. */
export function DraftOutgoingForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const catalogue = useRead(readDocumentCatalogue)
  const arrived = useRead(listDocuments, { query: { state: 'arrived', limit: 200 } })
  const { draftsFor } = catalogue
  const all = useUnitOptions()
  const form = useForm(draftOutgoing, {
    initial: {
      declaredSecrecy: null,
      title: '',
      bodyId: '',
      typeId: '',
      draftedByUnitId: draftsFor[0]?.id ?? '',
      urgency: 'ordinary',
      answersId: null,
    },
    along: { id },
    onDone,
  })
  const kept = useDocumentFiles(form)
  const refusal = useDeclarationRefusal(form)
  const options = inForce(catalogue, today, form.values['bodyId'])
  const drafters =
    catalogue.keepsFor.length > 0 ? all : draftsFor.map(({ id: value, name: label }) => ({ value, label }))
  return (
    <Form form={form} submit={t('document.draft')} why={refusal ?? kept.why}>
      <DeclarationField form={form} />
      <SelectField field={form.field('bodyId')} label={t('document.body')} options={options.bodies} />
      <SelectField field={form.field('typeId')} label={t('document.type')} options={options.types} />
      <TextArea
        field={form.field('title')}
        label={t('document.subject')}
        hint={t('document.subjectHint')}
        rows={2}
      />
      <PickField field={form.field('draftedByUnitId')} label={t('document.draftedBy')} options={drafters} />
      <UrgencyField field={form.field('urgency')} />
      <RecipientFields form={form} />
      <PickField
        field={form.field('answersId')}
        label={t('document.answersTo')}
        options={documentOptions(arrived.rows)}
        optional
      />
      <FilesField kept={kept} />
    </Form>
  )
}
