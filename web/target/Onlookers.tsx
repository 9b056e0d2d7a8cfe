import { askedEverySeconds, readOnlookers } from '#domain/target/onlooker-contract.ts'
import { useLaterRead } from '#web/api.ts'
import { useWords } from '#web/words/language.tsx'

type Place = { unitId: string; year: number; month?: number }

/** Who else has this grid open, so that two people do not type the same figures; nothing where one is alone. */
export function Onlookers({ unitId, year, month }: Place) {
  const { t } = useWords()
  const query = { unitId, year, ...(month ? { month } : {}) }
  const { data } = useLaterRead(readOnlookers, { query, everySeconds: askedEverySeconds })
  const names = data?.others.map(({ name }) => name ?? t('entry.someone')) ?? []
  return (
    <p className="small soft" aria-live="polite" hidden={names.length === 0}>
      {names.length > 0 && t('entry.onlookers', { names: names.join(', ') })}
    </p>
  )
}
