import { listWorkFields } from '#domain/work-field/contract.ts'
import { useRead } from '#web/api.ts'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'

/** To which field of work something belongs; nothing where the organisation tells none apart. */
export function WorkFieldField({ field }: { field: FieldBinding }) {
  const { t } = useWords()
  const { workFields } = useRead(listWorkFields)
  const offered = workFields.filter(({ id, endedOn }) => endedOn === null || id === field.value)
  if (offered.length === 0) return null
  return (
    <SelectField
      field={field}
      label={t('workField.title')}
      optional
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
