import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FieldsProps } from './DraftFields.tsx'
import styles from './Proposal.module.css'

/** A recommendation: what is asked, by whom, and who owes the answer. */
export function RecommendationFields({ editing, options }: FieldsProps) {
  const { t } = useWords()
  const { field } = editing
  return (
    <>
      <TextArea field={field('text')} label={t('intake.field.text')} rows={2} />
      <div className={styles['pair']}>
        <PickField
          field={field('raisedByUnitId')}
          label={t('intake.field.raisedByUnitId')}
          options={options}
        />
        <PickField
          field={field('addressedToUnitId')}
          label={t('intake.field.addressedToUnitId')}
          options={options}
        />
      </div>
    </>
  )
}
