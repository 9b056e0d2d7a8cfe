import { difficultyCauses, difficultyKinds } from '#domain/difficulty/difficulty.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FieldsProps } from './DraftFields.tsx'
import styles from './Proposal.module.css'

/** A difficulty: what it is, of which cause, and which units meet it. */
export function DifficultyFields({ editing, options }: FieldsProps) {
  const { t } = useWords()
  const { field } = editing
  return (
    <>
      <TextArea field={field('text')} label={t('intake.field.text')} rows={2} />
      <div className={styles['pair']}>
        <SelectField
          field={field('type')}
          label={t('intake.field.type')}
          options={difficultyKinds.map((kind) => ({ value: kind, label: t(`intake.type.${kind}`) }))}
        />
        <SelectField
          field={field('cause')}
          label={t('intake.field.cause')}
          options={difficultyCauses.map((cause) => ({ value: cause, label: t(`difficulty.cause.${cause}`) }))}
        />
      </div>
      <PickManyField field={field('unitIds')} label={t('intake.field.unitIds')} options={options} />
    </>
  )
}
