import { listMyObligations } from '#domain/obligation/contract.ts'
import { useRead } from '#web/api.ts'
import { WaitingList } from '#web/obligation/WaitingList.tsx'
import { useWords } from '#web/words/language.tsx'

/** Work that is said to be done and waits for the reader's acceptance. */
export function ClaimedWork() {
  const { t } = useWords()
  const { toDecide, counts } = useRead(listMyObligations)
  if (toDecide.length === 0) return <p className="soft small">{t('overview.noneClaimed')}</p>
  return <WaitingList rows={toDecide} total={counts.toDecide} />
}
