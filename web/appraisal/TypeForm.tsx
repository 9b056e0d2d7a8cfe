import { useState } from 'react'
import { type AppraisalType, keepAppraisalType } from '#domain/appraisal/catalogue-contract.ts'
import { readDocumentCatalogue } from '#domain/document/catalogue-contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

const usual = {
  draftingDays: 10,
  opinionDays: 5,
  appraisalDays: 5,
  revisionDays: 3,
  decisionDays: 3,
  issueDays: 1,
}

/** A kind of draft: the type of its document, whether opinions are needed, and the working days of each step. */
export function TypeForm({ type, onDone }: { type: AppraisalType | null; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [newId] = useState(newRequestId)
  const { types } = useRead(readDocumentCatalogue)
  const { id, version, documentType: _name, ...row } = type ?? { id: newId, version: null, documentType: '' }
  const form = useForm(keepAppraisalType, {
    initial: {
      name: '',
      documentTypeId: '',
      needsOpinions: true,
      ...usual,
      validFrom: today,
      validTo: null,
      source: null,
      ...row,
    },
    along: { id, version },
    onDone,
  })
  const days = {
    drafting: form.field('draftingDays'),
    opinion: form.field('opinionDays'),
    appraisal: form.field('appraisalDays'),
    revision: form.field('revisionDays'),
    decision: form.field('decisionDays'),
    issue: form.field('issueDays'),
  }
  return (
    <Form form={form} submit={t(type ? 'appraisal.correctType' : 'appraisal.keepType')}>
      <TextField field={form.field('name')} label={t('appraisal.typeName')} />
      <SelectField
        field={form.field('documentTypeId')}
        label={t('appraisal.documentType')}
        options={types.map((each) => ({
          value: each.id,
          label: `${each.name} (${t(`document.family.${each.family}`)})`,
        }))}
      />
      <CheckboxField field={form.field('needsOpinions')} label={t('appraisal.needsOpinions')} />
      {(['drafting', 'opinion', 'appraisal', 'revision', 'decision', 'issue'] as const).map((step) => (
        <NumberField key={step} field={days[step]} label={t(`appraisal.days.${step}`)} as="integer" />
      ))}
      <DateField field={form.field('validFrom')} label={t('document.validFrom')} />
      <DateField field={form.field('validTo')} label={t('document.validTo')} optional />
      <TextField field={form.field('source')} label={t('document.source')} optional />
    </Form>
  )
}
