import { useState } from 'react'
import { readDocumentCatalogue } from '#domain/document/catalogue-contract.ts'
import { enterEarlier } from '#domain/document/command-contract.ts'
import { listDocuments } from '#domain/document/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { documentOptions, inForce } from './document-options.ts'
import {
  DeclarationField,
  FilesField,
  PowerField,
  useDeclarationRefusal,
  useDocumentFiles,
} from './HeadFields.tsx'

/** What was issued on paper before, under the number that it has. */
export function EnterEarlierForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const catalogue = useRead(readDocumentCatalogue)
  const cited = useRead(listDocuments, { query: { state: 'cited', limit: 200 } })
  const units = useUnitOptions()
  const form = useForm(enterEarlier, {
    initial: {
      declaredSecrecy: null,
      title: '',
      bodyId: '',
      typeId: '',
      number: '',
      issuedOn: '',
      draftedByUnitId: catalogue.keepsFor[0]?.id ?? '',
      signerName: null,
      signerTitle: null,
      power: null,
      citedId: null,
    },
    along: { id },
    onDone,
  })
  const kept = useDocumentFiles(form)
  const refusal = useDeclarationRefusal(form)
  const options = inForce(catalogue, today, form.values['bodyId'])
  return (
    <Form form={form} submit={t('document.earlier')} why={refusal ?? kept.why}>
      <p className="quiet">{t('document.earlierHint')}</p>
      <DeclarationField form={form} />
      <SelectField field={form.field('bodyId')} label={t('document.body')} options={options.bodies} />
      <SelectField field={form.field('typeId')} label={t('document.type')} options={options.types} />
      <NumberField field={form.field('number')} label={t('document.number')} as="integer" />
      <DateField field={form.field('issuedOn')} label={t('document.issuedOn')} />
      <TextArea field={form.field('title')} label={t('document.subject')} rows={2} />
      <PickField field={form.field('draftedByUnitId')} label={t('document.draftedBy')} options={units} />
      <TextField field={form.field('signerName')} label={t('document.signer')} optional />
      <TextField field={form.field('signerTitle')} label={t('document.signerTitle')} optional />
      <PowerField field={form.field('power')} optional />
      {cited.rows.length > 0 && (
        <PickField
          field={form.field('citedId')}
          label={t('document.takeCited')}
          hint={t('document.takeCitedHint')}
          options={documentOptions(cited.rows)}
          optional
        />
      )}
      <FilesField kept={kept} />
    </Form>
  )
}
