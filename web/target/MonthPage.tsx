import type { ResponseOf } from '#domain/contract/route.ts'
import { readMonth } from '#domain/target/month-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { PublishedChanges } from '#web/publication/PublishedChanges.tsx'
import { ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { ApproveBelow } from './ApproveBelow.tsx'
import { MonthFilters } from './MonthFilters.tsx'
import { MonthSums } from './MonthSums.tsx'
import { MonthUnits } from './MonthUnits.tsx'
import { type MonthPeriod, useMonthPeriod } from './use-month-period.ts'

export type Month = ResponseOf<typeof readMonth>

/** A month of a unit with everything below it: who has reported, where each waits, and what they come to. */
export function MonthPage() {
  const { t } = useWords()
  const { period, ...choice } = useMonthPeriod()
  const { year, month } = period
  return (
    <Page
      title={t('month.title', { month, year })}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      width="wide"
      actions={
        <>
          <ButtonLink to={paths.cutOffsOf(year)}>{t('cutOff.short')}</ButtonLink>
          <ButtonLink to={paths.publicationsOf(year)}>{t('publication.title')}</ButtonLink>
        </>
      }
    >
      <div className="stack">
        <MonthFilters period={period} choice={choice} />
        {period.unitId ? (
          <Waiting lines={8}>
            <MonthBody key={`${period.unitId} ${year} ${month}`} period={period} />
          </Waiting>
        ) : (
          <EmptyState title={t('month.belowNone')} />
        )}
      </div>
    </Page>
  )
}

function MonthBody({ period }: { period: MonthPeriod }) {
  const month = useRead(readMonth, { query: period })
  return (
    <div className="stack">
      <TermsLine month={month} />
      <ApproveBelow month={month} />
      <MonthUnits month={month} />
      <MonthSums month={month} />
      <PublishedChanges year={period.year} through={period.month} />
    </div>
  )
}

/** Until when the month is due and from when it is frozen, in one line. */
function TermsLine({ month: { terms } }: { month: Month }) {
  const { t, format } = useWords()
  const { dueOn, frozenFrom, isFrozen } = terms
  const frozen = format.date(frozenFrom)
  const said = [
    dueOn && t('month.due', { date: format.date(dueOn) }),
    frozenFrom && t(isFrozen ? 'month.frozenSince' : 'month.frozenFrom', { date: frozen }),
  ].filter(Boolean)
  return <p className="small soft">{said.length > 0 ? said.join(' · ') : t('month.noTerms')}</p>
}
