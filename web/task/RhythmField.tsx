import { rhythms } from '#domain/task/rhythm.ts'
import type { FieldProps } from '#web/ui/FieldFrame.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'

/** In which rhythm work comes again, or is reported on where it has no date. */
export function RhythmField(props: FieldProps) {
  const { t } = useWords()
  return (
    <SelectField
      {...props}
      placeholder={t('task.rhythm_none')}
      options={rhythms.map((value) => ({ value, label: t(`task.rhythm_${value}`) }))}
    />
  )
}
