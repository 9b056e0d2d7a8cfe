import { useState } from 'react'
import {
  type DocumentType,
  type IssuingBody,
  type KeptNumberingRule,
  keepDocumentType,
  keepIssuingBody,
  keepNumberingRule,
  setStartNumber,
} from '#domain/document/catalogue-contract.ts'
import { documentFamilies } from '#domain/document/document.ts'
import { numberingBases } from '#domain/document/numbering.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import type { Catalogue } from './catalogue-columns.tsx'
import { inForce } from './document-options.ts'

/** What is being set: a new row or one that stands. */
export type Kept =
  | { noun: 'type'; row: DocumentType | null }
  | { noun: 'body'; row: IssuingBody | null }
  | { noun: 'rule'; row: KeptNumberingRule | null }
  | { noun: 'start' }

function FamilyField({ field }: { field: FieldBinding }) {
  const { t } = useWords()
  return (
    <SelectField
      field={field}
      label={t('document.family')}
      options={documentFamilies.map((family) => ({ value: family, label: t(`document.family.${family}`) }))}
    />
  )
}

function ValidityFields({ from, to }: { from: FieldBinding; to: FieldBinding }) {
  const { t } = useWords()
  return (
    <>
      <DateField field={from} label={t('document.validFrom')} />
      <DateField field={to} label={t('document.validTo')} optional />
    </>
  )
}

export function TypeForm({ type, onDone }: { type: DocumentType | null; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [newId] = useState(newRequestId)
  const { id, version, ...row } = type ?? { id: newId, version: null }
  const form = useForm(keepDocumentType, {
    initial: {
      family: 'party',
      name: '',
      symbol: null,
      withYear: false,
      validFrom: today,
      validTo: null,
      source: null,
      ...row,
    },
    along: { id, version },
    onDone,
  })
  return (
    <Form form={form} submit={t(type ? 'document.correctType' : 'document.keepType')}>
      <FamilyField field={form.field('family')} />
      <TextField field={form.field('name')} label={t('document.typeName')} />
      <TextField
        field={form.field('symbol')}
        label={t('document.typeSymbol')}
        hint={t('document.typeSymbolHint')}
        optional
      />
      <CheckboxField field={form.field('withYear')} label={t('document.withYear')} />
      <ValidityFields from={form.field('validFrom')} to={form.field('validTo')} />
      <TextField field={form.field('source')} label={t('document.source')} optional />
    </Form>
  )
}

export function BodyForm({ body, onDone }: { body: IssuingBody | null; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [newId] = useState(newRequestId)
  const units = useUnitOptions()
  const { id, version, unit, ...row } = body ?? { id: newId, version: null, unit: null }
  const form = useForm(keepIssuingBody, {
    initial: {
      family: 'party',
      unitId: unit?.id ?? '',
      name: '',
      symbol: '',
      place: '',
      validFrom: today,
      validTo: null,
      ...row,
    },
    along: { id, version },
    onDone,
  })
  return (
    <Form form={form} submit={t(body ? 'document.correctBody' : 'document.keepBody')}>
      <FamilyField field={form.field('family')} />
      <TextField field={form.field('name')} label={t('document.bodyName')} />
      <TextField field={form.field('symbol')} label={t('document.bodySymbol')} />
      <PickField field={form.field('unitId')} label={t('document.bodyUnit')} options={units} />
      <TextField field={form.field('place')} label={t('document.place')} />
      <ValidityFields from={form.field('validFrom')} to={form.field('validTo')} />
    </Form>
  )
}

export function RuleForm({ rule, onDone }: { rule: KeptNumberingRule | null; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [newId] = useState(newRequestId)
  const { id, version, ...row } = rule ?? { id: newId, version: null }
  const form = useForm(keepNumberingRule, {
    initial: { family: 'party', basis: 'term', name: '', beginsOn: today, source: null, ...row },
    along: { id, version },
    onDone,
  })
  return (
    <Form form={form} submit={t(rule ? 'document.correctRule' : 'document.keepRule')}>
      <FamilyField field={form.field('family')} />
      <SelectField
        field={form.field('basis')}
        label={t('document.basis')}
        options={numberingBases.map((basis) => ({ value: basis, label: t(`document.basis.${basis}`) }))}
      />
      <TextField
        field={form.field('name')}
        label={t('document.ruleName')}
        hint={t('document.ruleNameHint')}
      />
      <DateField field={form.field('beginsOn')} label={t('document.beginsOn')} />
      <TextField field={form.field('source')} label={t('document.source')} optional />
    </Form>
  )
}

export function StartForm({ catalogue, onDone }: { catalogue: Catalogue; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const form = useForm(setStartNumber, {
    initial: { bodyId: '', typeId: '', on: today, number: '' },
    onDone,
  })
  const options = inForce(catalogue, today, form.values['bodyId'])
  return (
    <Form form={form} submit={t('document.setStart')}>
      <p className="quiet">{t('document.startHint')}</p>
      <SelectField field={form.field('bodyId')} label={t('document.body')} options={options.bodies} />
      <SelectField field={form.field('typeId')} label={t('document.type')} options={options.types} />
      <NumberField field={form.field('number')} label={t('document.startNumber')} as="integer" />
      <DateField field={form.field('on')} label={t('document.startOn')} />
    </Form>
  )
}
