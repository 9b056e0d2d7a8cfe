import { useId, useState } from 'react'
import { compare, decimal, subtract } from '#domain/quantity/decimal.ts'
import { isShared } from '#domain/target/cascade.ts'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './EntryTable.module.css'
import type { Cascade, Parts } from './use-parts.ts'

type Props = {
  parts: Parts
  cascade: Cascade
  onSaved: (answer: { set: number; adjusted: number }) => void
}

/** Whether the parts come to the whole, why not where they do not, and the one button that sets them all. */
export function CascadeFoot({ parts, cascade, onSaved }: Props) {
  const { t, why } = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const [partsReason, setPartsReason] = useState(cascade.partsReason ?? '')
  const differs = parts.left !== '0'
  const adjusts = parts.lines.some(({ row, isChanged }) => isChanged && row.target !== null)
  const against = useReasonAgainst(parts, {
    differs: differs && partsReason.trim() === '',
    adjusts: adjusts && reason.trim() === '',
  })
  const save = async () => {
    const answer = await parts.save({ reason, partsReason: differs ? partsReason : '' })
    if (answer) onSaved(answer)
  }
  return (
    <footer className={`${styles['foot']} ${styles['atHand']}`}>
      <div className="stack">
        {isShared(cascade.indicator) && <Sum parts={parts} cascade={cascade} />}
        {differs && (
          <TextField
            field={bind(`${id}-parts`, partsReason, (value) => setPartsReason(String(value)))}
            label={t('plan.partsReason')}
            hint={t('plan.partsReasonHint')}
          />
        )}
        {adjusts && (
          <TextField
            field={bind(`${id}-reason`, reason, (value) => setReason(String(value)))}
            label={t('plan.adjustReason')}
          />
        )}
      </div>
      <div className={styles['acts']}>
        <Button
          kind="primary"
          busy={parts.isSending}
          why={why(cascade.can.cascade) ?? against}
          whyShown
          onClick={() => void save()}
        >
          {t('plan.save')}
        </Button>
      </div>
    </footer>
  )
}

function useReasonAgainst(parts: Parts, lacks: { differs: boolean; adjusts: boolean }): string | null {
  const { t } = useWords()
  const wrong = parts.lines.filter(({ isWrong }) => isWrong)
  if (wrong.length > 0)
    return t('plan.wrongParts', { units: wrong.map(({ row }) => row.unit.shortName).join(', ') })
  if (!parts.lines.some(({ isChanged }) => isChanged)) return t('plan.nothingChanged')
  if (lacks.differs) return t('plan.needsPartsReason')
  return lacks.adjusts ? t('plan.needsReason') : null
}

/** `Cộng 88 trên 100, còn 12 chưa phân bổ` */
function Sum({ parts, cascade }: Pick<Props, 'parts' | 'cascade'>) {
  const { t, format } = useWords()
  const sentence = t('plan.sumOf', {
    sum: format.number(parts.total),
    planned: format.number(cascade.planned),
  })
  return (
    <output className="strong">
      {sentence}: {useStateOfSum(parts.left)}
    </output>
  )
}

/** Whether a whole and its parts agree, in words: `còn 12 chưa phân bổ`, `vượt 3`. */
export function useStateOfSum(left: Parts['left']): string {
  const { t, format } = useWords()
  const zero = decimal(0)
  if (compare(left, zero) === 0) return t('plan.fits')
  return compare(left, zero) > 0
    ? t('plan.left', { left: format.number(left) })
    : t('plan.over', { over: format.number(subtract(zero, left)) })
}
