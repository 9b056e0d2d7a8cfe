import { Button } from '#web/ui/Button.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Intake } from './intake.ts'
import styles from './ReviewFoot.module.css'
import type { useEffort } from './use-effort.ts'
import type { useReview } from './use-review.ts'

type Props = {
  intake: Intake
  review: Pick<ReturnType<typeof useReview>, 'step' | 'undo'>
  effort: ReturnType<typeof useEffort>
  onAssign: () => void
}

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** How far the review is, the keys that move it, and the one act at its end. */
export function ReviewFoot({ intake, review, effort, onAssign }: Props) {
  const { t } = useWords()
  const { items } = intake
  const confirmed = items.filter((item) => item.state === 'confirmed').length
  const keys = [
    ['J K', t('intake.keyMove')],
    ['Enter', t('intake.keyConfirm')],
    ['Q', t('intake.keyUsual')],
    ['E', t('intake.keyEdit')],
    ['X', t('intake.keyDrop')],
    ['S', t('intake.keySplit')],
    ['H', t('intake.keyMerge')],
    ['M', t('intake.keyMark')],
    ['Z', t('intake.keyUndo')],
  ] as const
  return (
    <footer className={styles['foot']} data-screen-only>
      <div>
        <p>
          <b>{t('intake.footCount', { confirmed, total: items.length })}</b>{' '}
          <span className={styles['more']}>
            {t(confirmed > 0 ? 'intake.footReady' : 'intake.footNothing')}
          </span>
          {effort.actions > 0 && (
            <span className={styles['effort']}>
              {t('intake.effort', {
                actions: effort.actions,
                time: minutesAndSeconds(effort.seconds),
              })}
            </span>
          )}
        </p>
        <p className={styles['keys']}>
          {keys.map(([key, what]) => (
            <span key={key}>
              {key.split(' ').map((one) => (
                <Kbd key={one}>{one}</Kbd>
              ))}{' '}
              {what}
            </span>
          ))}
        </p>
      </div>
      <div className={styles['moves']}>
        <span className={styles['steps']}>
          <Button onClick={() => review.step(-1)}>{t('intake.stepBack')}</Button>
          <Button onClick={() => review.step(1)}>{t('intake.stepOn')}</Button>
        </span>
        {review.undo && (
          <Button kind="quiet" onClick={review.undo}>
            {t('intake.undoLast')}
          </Button>
        )}
        <Button
          kind="primary"
          why={confirmed > 0 ? null : t('intake.nothingConfirmed')}
          tipAbove
          onClick={onAssign}
        >
          {t('intake.assign')}
        </Button>
      </div>
    </footer>
  )
}
