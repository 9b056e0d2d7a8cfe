import { listPositions } from '#domain/unit/contract.ts'
import { useLaterRead } from '#web/api.ts'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'
import { peopleOf } from './people.ts'

/** Someone of the lead unit; left empty, the unit decides. */
export function PersonField({ field, unitId }: { field: FieldBinding; unitId: string }) {
  const { t } = useWords()
  const { data } = useLaterRead(listPositions, { params: { id: unitId }, enabled: unitId !== '' })
  return (
    <PickField
      field={field}
      label={t('task.person')}
      hint={t('task.personHint')}
      options={data ? peopleOf(data.positions) : []}
      optional
    />
  )
}
