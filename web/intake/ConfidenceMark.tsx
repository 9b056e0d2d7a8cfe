import type { IntakeItem } from '#domain/intake/contract.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Proposal.module.css'

const bars: Record<IntakeItem['confidence'], number> = { sure: 3, check: 2, guess: 1 }

/** How far the reading may be trusted: a word, and one to three filled bars. */
export function ConfidenceMark({ confidence }: { confidence: IntakeItem['confidence'] }) {
  const { t } = useWords()
  return (
    <span className={styles['confidence']}>
      <svg viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
        {[0, 1, 2].map((at) => (
          <rect
            key={at}
            x={at * 8 + 0.5}
            y="1.5"
            width="5"
            height="7"
            data-filled={at < bars[confidence] || undefined}
          />
        ))}
      </svg>
      {t(`intake.confidence.${confidence}`)}
    </span>
  )
}
