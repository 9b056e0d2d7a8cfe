import { logVerificationSchema } from '#domain/event/verification.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './VerificationResult.module.css'

/** What the check of the log found. The faults stand in the words of the verifier, as `nhip verify` prints them. */
export function VerificationResult({ result }: { result: unknown }) {
  const { t, format } = useWords()
  const read = logVerificationSchema.safeParse(result)
  if (!read.success) return null
  const { sealed, tables, faults, lastHash } = read.data
  if (faults.length > 0)
    return (
      <Notice kind="refused" title={t('event.checkDiffers', { count: faults.length })}>
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Notice>
    )
  return (
    <Notice
      kind="done"
      title={t('event.checkHolds', { sealed: format.number(sealed), tables: format.number(tables) })}
    >
      <code className={styles['hash']}>{`${sealed}:${lastHash}`}</code>
    </Notice>
  )
}
