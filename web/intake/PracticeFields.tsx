import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FieldsProps } from './DraftFields.tsx'
import styles from './Proposal.module.css'

/** A good practice: what it is called, how it is done, where, and what it brought. */
export function PracticeFields({ editing, options }: FieldsProps) {
  const { t } = useWords()
  const { field } = editing
  return (
    <>
      <div className={styles['pair']}>
        <TextField field={field('title')} label={t('practice.name')} maxLength={300} />
        <PickField field={field('unitId')} label={t('intake.field.unitId')} options={options} />
      </div>
      <TextArea field={field('text')} label={t('practice.text')} rows={2} />
      <TextArea
        field={field('result')}
        label={t('practice.result')}
        hint={t('practice.resultHint')}
        rows={2}
      />
    </>
  )
}
