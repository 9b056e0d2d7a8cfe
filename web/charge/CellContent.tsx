import type { ChargeStanding } from '#domain/charge/charge.ts'
import type { InCharge } from '#domain/charge/in-charge.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const statusOf: Record<ChargeStanding, Status> = {
  held: 'on_pace',
  deputy: 'behind',
  covered: 'waiting',
  left: 'hard_to_reach',
  hole: 'hard_to_reach',
  none: 'not_assessed',
}

/** Who is in charge, in a word that fits; whoever holds too many is marked. */
export function CellContent({
  cell,
  overloaded,
}: {
  cell: Pick<InCharge, 'standing' | 'charge'> | null
  overloaded: ReadonlySet<string>
}) {
  const { t } = useWords()
  if (!cell)
    return (
      <span className="quiet">
        –<span className="seenByReaderOnly"> {t('charge.standing.none')}</span>
      </span>
    )
  const { standing, charge } = cell
  const isTooMuch = charge?.person && overloaded.has(charge.person.id)
  return (
    <>
      <StatusMark status={isTooMuch && standing === 'held' ? 'behind' : statusOf[standing]}>
        {standing === 'held'
          ? (charge?.person?.name ?? t('charge.someone'))
          : standing === 'deputy'
            ? (charge?.deputy?.name ?? t('charge.someone'))
            : standing === 'covered'
              ? (charge?.cover?.shortName ?? '')
              : t(`charge.standing.${standing}`)}
      </StatusMark>
      {standing === 'held' && charge?.deputy && charge.isDeputyHere && (
        <span className="below">{t('charge.deputyShort', { name: charge.deputy.name ?? '' })}</span>
      )}
      {standing === 'deputy' && <span className="below">{t('charge.standing.deputy')}</span>}
      {standing === 'covered' && <span className="below">{t('charge.standing.covered')}</span>}
      {standing === 'held' && charge?.cover && (
        <span className="below">{t('charge.coverShort', { unit: charge.cover.shortName })}</span>
      )}
      {isTooMuch && standing === 'held' && <span className="below">{t('charge.tooMuch')}</span>}
    </>
  )
}
