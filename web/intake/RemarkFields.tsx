import { remarkTones } from '#domain/remark/remark.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FieldsProps } from './DraftFields.tsx'
import styles from './Proposal.module.css'

/** Praise or criticism: what is said, of which units. */
export function RemarkFields({ editing, options }: FieldsProps) {
  const { t } = useWords()
  const { field } = editing
  return (
    <>
      <TextArea field={field('text')} label={t('intake.field.text')} rows={2} />
      <div className={styles['pair']}>
        <SelectField
          field={field('tone')}
          label={t('intake.field.tone')}
          options={remarkTones.map((tone) => ({ value: tone, label: t(`remark.tone.${tone}`) }))}
        />
        <PickManyField field={field('unitIds')} label={t('intake.field.ofUnits')} options={options} />
      </div>
    </>
  )
}
