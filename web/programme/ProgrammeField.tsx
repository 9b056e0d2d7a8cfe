import { lastsOn } from '#domain/programme/period.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { useRead } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'

/** To which programme something belongs, of those that last today; nothing where the catalogue is empty. */
export function ProgrammeField({ field }: { field: FieldBinding }) {
  const { t } = useWords()
  const { today } = useSession()
  const { programmes } = useRead(listProgrammes)
  const offered = programmes.filter((each) => lastsOn(each, today) || each.id === field.value)
  if (offered.length === 0) return null
  return (
    <SelectField
      field={field}
      label={t('programme.one')}
      optional
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
