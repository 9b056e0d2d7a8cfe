import type { ShareOfPlan } from '#domain/target/share-of-plan.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './YearBar.module.css'

const months = Array.from({ length: 12 }, (_, at) => at + 1)
const held = (percent: number): string => `${Math.min(100, Math.max(0, percent))}%`

/** The year as a ruler of months: the plan reached as a bar, where it should be as a heavy line, today as a fine one. */
export function YearBar({ passed, share }: { passed: number; share: ShareOfPlan | null }) {
  const { t, format } = useWords()
  return (
    <div className={styles['year']} aria-hidden="true">
      <div className={styles['ground']}>
        {share && <span className={styles['reached']} style={{ width: held(Number(share.reached)) }} />}
        {share && (
          <span
            className={styles['expected']}
            style={{ insetInlineStart: held(Number(share.expected)) }}
            title={t('overview.barExpected', { percent: format.percent(share.expected) })}
          />
        )}
        <span
          className={styles['today']}
          style={{ insetInlineStart: held(passed * 100) }}
          title={t('overview.barToday')}
        />
      </div>
      <div className={styles['months']}>
        {months.map((month) => (
          <span key={month}>{month}</span>
        ))}
      </div>
    </div>
  )
}
