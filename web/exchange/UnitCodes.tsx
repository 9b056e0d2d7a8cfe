import { useState } from 'react'
import { keepUnitCodes, listUnitCodes } from '#domain/exchange/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Exchange.module.css'

/** By which code the other system knows each of our units. */
export function UnitCodes({ formId }: { formId: string }) {
  const { t } = useWords()
  const { units } = useRead(listUnitCodes, { params: { id: formId } })
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [kept, setKept] = useState<number | null>(null)
  const act = useAct(keepUnitCodes)
  const changed = units.filter(({ unitId, code }) => (typed[unitId] ?? code) !== code)
  const save = async () => {
    const codes = changed.map(({ unitId }) => ({ unitId, code: typed[unitId] ?? '' }))
    const answer = await act.attempt({ params: { id: formId }, body: { codes } })
    if (!answer) return
    setTyped({})
    setKept(answer.kept)
  }
  return (
    <div className="stack">
      <p className="soft small">{t('exchange.unitCodesHint')}</p>
      <div className={styles['codes']}>
        {units.map(({ unitId, name, code }) => (
          <TextField
            key={unitId}
            field={{
              ...bind(`exchange-code-${unitId}`, typed[unitId] ?? code, (value) => {
                setKept(null)
                setTyped((held) => ({ ...held, [unitId]: textOf(value) }))
              }),
              mayStayEmpty: true,
            }}
            label={name}
            maxLength={100}
          />
        ))}
      </div>
      <ProblemNotice problem={act.problem} />
      {kept !== null && <Notice kind="done" title={t('exchange.codesKept', { count: kept })} />}
      <p className="row">
        <Button
          why={changed.length > 0 ? null : t('exchange.nothingChanged')}
          busy={act.isSending}
          onClick={() => void save()}
        >
          {t('exchange.saveCodes')}
        </Button>
      </p>
    </div>
  )
}
