import type { DecisionTaken } from '#domain/target/month-contract.ts'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Passport } from './FigurePassport.tsx'
import { PassportPart } from './PassportPart.tsx'
import { usePlaceName } from './waiting-words.ts'

/** Who approved or gave back the figure at each level, when, and what was seen then. */
export function PassportLevels({ passport }: { passport: Passport }) {
  const { t, format } = useWords()
  const { decisions, approvedBy, approvedOn } = passport
  return (
    <PassportPart title={t('month.levels')}>
      {decisions.length > 0 ? (
        <Timeline
          label={t('month.levels')}
          moments={decisions.map((decision, index) => ({
            key: `${decision.at} ${index}`,
            at: format.instant(decision.at),
            what: <Decided decision={decision} />,
            isNow: index === 0,
          }))}
        />
      ) : (
        <p className="small soft">
          {approvedOn
            ? t('month.approvedOld', { name: approvedBy?.name ?? '–', date: format.date(approvedOn) })
            : t('month.levelsNone')}
        </p>
      )}
    </PassportPart>
  )
}

function Decided({ decision }: { decision: DecisionTaken }) {
  const { t, format } = useWords()
  const nameOf = usePlaceName()
  const { kind, by, value, reason, isPresent } = decision
  const said = {
    name: by.name ?? '–',
    value: format.number(value),
    at: nameOf({ at: decision.level, isOffice: decision.isOffice }),
  }
  return (
    <>
      {kind === 'approve' ? t('month.approvedAt', said) : t('month.returnedAt', said)}
      {reason && <span className="below">{reason}</span>}
      {!isPresent && kind === 'approve' && <span className="below">{t('month.earlier')}</span>}
    </>
  )
}
