import { useState } from 'react'
import { readDocumentCatalogue } from '#domain/document/catalogue-contract.ts'
import { enterIncoming } from '#domain/document/command-contract.ts'
import { listDocuments } from '#domain/document/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import {
  DeclarationField,
  FilesField,
  UrgencyField,
  useDeclarationRefusal,
  useDocumentFiles,
} from './HeadFields.tsx'
import { documentOptions } from './document-options.ts'

/** What has arrived: declared first, since a state secret goes no further; then what its face says, and who handles it. */
export function EnterIncomingForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const { types, keepsFor } = useRead(readDocumentCatalogue)
  const cited = useRead(listDocuments, { query: { state: 'cited', limit: 200 } })
  const outgoing = useRead(listDocuments, { query: { state: 'issued', limit: 200 } })
  const units = useUnitOptions()
  const form = useForm(enterIncoming, {
    initial: {
      declaredSecrecy: null,
      keptByUnitId: keepsFor[0]?.id ?? '',
      symbol: null,
      title: '',
      issuer: '',
      typeId: null,
      issuedOn: '',
      arrivedOn: today,
      urgency: 'ordinary',
      signerName: null,
      signerTitle: null,
      handledByUnitId: null,
      citedId: null,
      answersId: null,
    },
    along: { id },
    onDone,
  })
  const kept = useDocumentFiles(form)
  const refusal = useDeclarationRefusal(form)
  return (
    <Form form={form} submit={t('document.enter')} why={refusal ?? kept.why}>
      <DeclarationField form={form} />
      <TextField
        field={form.field('symbol')}
        label={t('document.symbol')}
        hint={t('document.symbolHint')}
        optional
      />
      <TextArea
        field={form.field('title')}
        label={t('document.subject')}
        hint={t('document.subjectHint')}
        rows={2}
      />
      <TextField field={form.field('issuer')} label={t('document.issuer')} />
      <PickField
        field={form.field('typeId')}
        label={t('document.type')}
        options={types.map((type) => ({
          value: type.id,
          label: `${type.name} (${t(`document.family.${type.family}`)})`,
        }))}
        optional
      />
      <DateField field={form.field('issuedOn')} label={t('document.issuedOn')} />
      <DateField field={form.field('arrivedOn')} label={t('document.arrivedOn')} />
      <UrgencyField field={form.field('urgency')} />
      <TextField field={form.field('signerName')} label={t('document.signer')} optional />
      <TextField field={form.field('signerTitle')} label={t('document.signerTitle')} optional />
      {keepsFor.length > 1 && (
        <SelectField
          field={form.field('keptByUnitId')}
          label={t('document.keptIn')}
          options={keepsFor.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      )}
      <PickField
        field={form.field('handledByUnitId')}
        label={t('document.handledBy')}
        options={units}
        optional
      />
      <PickField
        field={form.field('answersId')}
        label={t('document.answersTo')}
        options={documentOptions(outgoing.rows)}
        optional
      />
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
