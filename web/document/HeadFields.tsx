import * as z from 'zod'
import { type FileReference, fileReferenceSchema } from '#domain/file/contract.ts'
import { documentUrgencies, signingPowers } from '#domain/document/document.ts'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { SecrecyField } from '#web/intake/SecrecyField.tsx'
import { Evidence } from '#web/task/Evidence.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import type { FormState } from '#web/ui/form/use-form.ts'
import { type FieldBinding, bind } from '#web/ui/form/field-binding.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { declaredSecrecySchema } from '#domain/intake/contract.ts'
import { useWords } from '#web/words/language.tsx'

const filesSchema = z.array(fileReferenceSchema).catch([])
const declared = declaredSecrecySchema.nullable().catch(null)

/** What is declared of its secrecy: nothing is chosen beforehand, and a state secret goes no further. */
export function DeclarationField({ form }: { form: FormState }) {
  return (
    <SecrecyField
      value={declared.parse(form.values['declaredSecrecy'] ?? null)}
      onChoose={(level) => form.set('declaredSecrecy', level)}
      why={null}
    />
  )
}

/** Why it cannot be sent yet: the declaration is missing, or says that it is a state secret. */
export function useDeclarationRefusal(form: FormState): string | null {
  const { t } = useWords()
  const value = declared.parse(form.values['declaredSecrecy'] ?? null)
  if (value === null) return t('document.declareFirst')
  return value === 'none' ? null : t('reason.declared_secret')
}

export function UrgencyField({ field }: { field: FieldBinding }) {
  const { t } = useWords()
  return (
    <SelectField
      field={field}
      label={t('document.urgency')}
      options={documentUrgencies.map((each) => ({ value: each, label: t(`document.urgency.${each}`) }))}
    />
  )
}

export function PowerField({ field, optional }: { field: FieldBinding; optional?: boolean }) {
  const { t } = useWords()
  return (
    <SelectField
      field={field}
      label={t('document.power')}
      optional={optional ?? false}
      options={signingPowers.map((each) => ({ value: each, label: t(`document.power.${each}`) }))}
    />
  )
}

/** The files of the document: the first is its text, the others are annexes. */
export function useDocumentFiles(form: FormState) {
  const { t } = useWords()
  const sending = useFileUpload()
  const files = filesSchema.parse(form.values['files'])
  const keep = (next: FileReference[]) => {
    form.set('files', next)
    form.set(
      'fileIds',
      next.map(({ id }) => id),
    )
  }
  return { files, keep, sending, why: sending.uploading ? t('task.fileOnItsWay') : null }
}

export function FilesField({ kept }: { kept: ReturnType<typeof useDocumentFiles> }) {
  const { t } = useWords()
  return <Evidence files={kept.files} keep={kept.keep} sending={kept.sending} label={t('document.files')} />
}

/** Units of ours, and names one a line; together they are the recipients. */
export function RecipientFields({ form }: { form: FormState }) {
  const { t } = useWords()
  const units = useUnitOptions()
  const chosen = z.array(z.string()).catch([]).parse(form.values['recipientUnits'])
  const typed = z.string().catch('').parse(form.values['recipientNames'])
  const put = (ids: readonly string[], text: string) => {
    form.set('recipientUnits', ids)
    form.set('recipientNames', text)
    form.set('recipients', [
      ...units
        .filter(({ value }) => ids.includes(value))
        .map(({ value, label }) => ({ unitId: value, name: label })),
      ...text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((name) => ({ unitId: null, name })),
    ])
  }
  return (
    <>
      <PickManyField
        field={bind('recipient-units', chosen, (ids) => put(z.array(z.string()).catch([]).parse(ids), typed))}
        label={t('document.recipientUnits')}
        options={units}
        optional
      />
      <TextArea
        field={bind('recipient-names', typed, (text) => put(chosen, String(text)))}
        label={t('document.recipientOthers')}
        hint={t('document.recipientOthersHint')}
        rows={2}
        optional
      />
    </>
  )
}
