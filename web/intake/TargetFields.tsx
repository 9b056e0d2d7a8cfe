import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FieldsProps } from './DraftFields.tsx'
import styles from './Proposal.module.css'

/** A figure that the document mentions: kept as a citation. */
export function TargetFields({ editing: { field } }: FieldsProps) {
  const { t } = useWords()
  return (
    <>
      <TextField field={field('name')} label={t('intake.field.name')} autoComplete="off" />
      <div className={styles['pair']}>
        <TextField field={field('value')} label={t('intake.field.value')} autoComplete="off" optional />
        <TextField field={field('measure')} label={t('intake.field.measure')} autoComplete="off" optional />
        <TextField field={field('period')} label={t('intake.field.period')} autoComplete="off" optional />
      </div>
      <p className="small quiet">{t('intake.targetNote')}</p>
    </>
  )
}
