import { Link } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readPassport } from '#domain/target/month-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { PublishedLines } from '#web/publication/TargetPublished.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { SideSheet } from '#web/ui/SideSheet.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { CitedCell } from './CitedCell.tsx'
import { ActualStateMark } from './actual-state.tsx'
import { PassportFormula } from './PassportFormula.tsx'
import { PassportLevels } from './PassportLevels.tsx'
import { PassportPart } from './PassportPart.tsx'
import { PlanQuote, usePlanTitle } from './TargetOrigin.tsx'
import type { Target } from './TargetPage.tsx'

export type Passport = ResponseOf<typeof readPassport>
type Props = { target: Target; month: number | null; onClose: () => void }

/** Where the figure of one month comes from, in a sheet at the side. */
export function FigurePassport({ target, month, onClose }: Props) {
  const { t } = useWords()
  return (
    <SideSheet open={month !== null} onClose={onClose} title={t('month.passport', { month: month ?? '' })}>
      <Waiting lines={6}>{month !== null && <PassportBody target={target} month={month} />}</Waiting>
    </SideSheet>
  )
}

function PassportBody({ target, month }: { target: Target; month: number }) {
  const { t, format } = useWords()
  const planTitle = usePlanTitle(target)
  const passport = useRead(readPassport, { params: { id: target.id }, query: { month } })
  const { value, base, unitOfMeasure, basis, state, waiting, note, reopening } = passport
  return (
    <div className="stack">
      <p>
        <span className="strong">{value === null ? '–' : format.number(value)}</span>{' '}
        <span className="soft">{unitOfMeasure}</span>
        {value !== null && base !== null && (
          <span className="below">
            {t('month.ratio', { value: format.number(value), base: format.number(base) })}
          </span>
        )}
      </p>
      {basis === 'own' && (
        <div className="small">
          <ActualStateMark state={state} waiting={waiting} />
          {note && <span className="below">{note}</span>}
          <CitedCell citedCell={passport.citedCell} citedFrom={passport.citedFrom} />
          {reopening && (
            <span className="below">
              {t('month.reopening', { date: format.date(reopening.untilOn), reason: reopening.reason })}
            </span>
          )}
        </div>
      )}
      {basis === 'own' && <Submission passport={passport} />}
      {basis === 'own' && (
        <p className="small">
          <Link to={paths.targetEntryOf(target.standing.unit.id, target.year, month)}>
            {t('month.openInGrid')}
          </Link>
        </p>
      )}
      {basis === 'own' && <PassportLevels passport={passport} />}
      <PassportFormula passport={passport} />
      <PassportUnits passport={passport} />
      <PassportPart title={planTitle}>
        <PlanQuote target={target} />
      </PassportPart>
      <PassportPart title={t('publication.title')}>
        <Waiting lines={1}>
          <PublishedLines targetId={target.id} through={month} />
        </Waiting>
      </PassportPart>
    </div>
  )
}

function Submission({ passport: { submittedBy, submittedOn, state } }: { passport: Passport }) {
  const { t, format } = useWords()
  const date = format.date(submittedOn)
  const name = submittedBy?.name
  return (
    <PassportPart title={t('month.submission')}>
      <p className="small">
        {state === 'draft'
          ? t('month.draftOnly')
          : !submittedOn && !name
            ? t('month.notSubmitted')
            : name
              ? t('month.submittedBy', { name, date })
              : t('month.submittedOn', { date })}
      </p>
    </PassportPart>
  )
}

function PassportUnits({ passport: { parts, missingUnits, month } }: { passport: Passport }) {
  const { t, format } = useWords()
  if (parts.length === 0) return null
  return (
    <PassportPart title={t('month.partsOf')}>
      <ul className="small">
        {parts.map(({ targetId, unit, value }) => (
          <li key={targetId}>
            {unit.shortName}:{' '}
            <FigureLink to={paths.target(targetId, month)}>
              {value === null ? '–' : format.number(value)}
            </FigureLink>
          </li>
        ))}
      </ul>
      {missingUnits.length > 0 && (
        <p className="small soft">
          {t('month.missing', { units: missingUnits.map((unit) => unit.shortName).join(', ') })}
        </p>
      )}
    </PassportPart>
  )
}
