import { useState } from 'react'
import { readAppraisalCatalogue } from '#domain/appraisal/catalogue-contract.ts'
import { openAppraisal } from '#domain/appraisal/command-contract.ts'
import { readDocumentCatalogue } from '#domain/document/catalogue-contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { inForce } from '#web/document/document-options.ts'
import {
  DeclarationField,
  FilesField,
  useDeclarationRefusal,
  useDocumentFiles,
} from '#web/document/HeadFields.tsx'
import { useSession } from '#web/session/use-session.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

/** Begins a draft: of which kind, by whom, who appraises and who decides; with its first version. */
export function OpenAppraisalForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [ids] = useState(() => ({ id: newRequestId(), documentId: newRequestId() }))
  const catalogue = useRead(readDocumentCatalogue)
  const { types } = useRead(readAppraisalCatalogue)
  const units = useUnitOptions()
  const unitOf = (kind: string) => units.find((unit) => unit.kind === kind)?.value ?? ''
  const form = useForm(openAppraisal, {
    initial: {
      declaredSecrecy: null,
      title: '',
      typeId: '',
      bodyId: '',
      draftedByUnitId: catalogue.draftsFor[0]?.id ?? '',
      appraiserUnitId: unitOf('office'),
      deciderUnitId: unitOf('standing'),
    },
    along: ids,
    onDone,
  })
  const kept = useDocumentFiles(form)
  const refusal = useDeclarationRefusal(form)
  const present = types.filter(
    ({ validFrom, validTo }) => validFrom <= today && (!validTo || validTo > today),
  )
  return (
    <Form form={form} submit={t('appraisal.open')} why={refusal ?? kept.why}>
      <DeclarationField form={form} />
      <TextArea field={form.field('title')} label={t('appraisal.subject')} rows={2} />
      <SelectField
        field={form.field('typeId')}
        label={t('appraisal.type')}
        options={present.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        field={form.field('bodyId')}
        label={t('document.body')}
        options={inForce(catalogue, today, null).bodies}
      />
      {catalogue.draftsFor.length > 1 && (
        <SelectField
          field={form.field('draftedByUnitId')}
          label={t('appraisal.draftedBy')}
          options={catalogue.draftsFor.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <PickField field={form.field('appraiserUnitId')} label={t('appraisal.appraiser')} options={units} />
      <PickField field={form.field('deciderUnitId')} label={t('appraisal.decider')} options={units} />
      <FilesField kept={kept} />
    </Form>
  )
}
