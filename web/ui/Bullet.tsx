import type { Decimal } from '#domain/quantity/decimal.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Bullet.module.css'

type Figures = { actual: Decimal | number; plan: Decimal | number; expected?: Decimal | number | null }

/** What is done as a bar on the year's plan, with a line where the plan stands today. */
export function Bullet({ actual, plan, expected }: Figures) {
  const { t, format } = useWords()
  const most = Math.max(Number(plan), Number(actual), Number(expected ?? 0), 1e-9)
  const at = (value: Decimal | number) => Math.min(100, Math.max(0, (Number(value) / most) * 100))
  const said = {
    actual: format.number(actual),
    plan: format.number(plan),
    expected: expected === null || expected === undefined ? '–' : format.number(expected),
  }
  return (
    <span className={styles['bullet']}>
      <span className="seenByReaderOnly">{t('ui.bullet', said)}</span>
      <svg viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className={styles['ground']} x="0" y="3" width={at(plan)} height="12" />
        <rect className={styles['done']} x="0" y="6.5" width={at(actual)} height="5" />
        {expected !== null && expected !== undefined && (
          <line
            className={styles['expected']}
            x1={at(expected)}
            x2={at(expected)}
            y1="1"
            y2="17"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </span>
  )
}
