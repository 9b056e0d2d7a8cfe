import { yearOf } from '#domain/calendar/date.ts'
import { listReporting } from '#domain/target/actual-contract.ts'
import { downloadTemplate } from '#domain/target/import-contract.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { usePhone } from '#web/ui/use-phone.ts'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { YearGrid } from './YearGrid.tsx'

const views = ['month', 'year', 'steps'] as const

/** The figures of a unit for a month: entered as in Excel, submitted, then approved or returned by the office. */
export function EntryPage() {
  const { t } = useWords()
  const { filters, period, units } = usePeriod()
  const isPhone = usePhone()
  const { year, month } = period
  const view = views.find((each) => each === filters.valueOf('view')) ?? (isPhone ? 'steps' : 'month')
  return (
    <Page
      title={view === 'year' ? t('entry.yearTitle', { year }) : t('target.entryTitle', { month, year })}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      width="wide"
      actions={
        view !== 'steps' && (
          <DownloadLink href={addressOf(downloadTemplate, {}, { year })}>{t('target.template')}</DownloadLink>
        )
      }
    >
      <div className="stack">
        <FilterBar filters={{ ...filters, isFiltered: false }}>
          <PickField
            field={{ ...filters.field('unit'), value: period.unitId }}
            label={t('target.unit')}
            options={units.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
          />
          <SelectField
            field={{ ...filters.field('view'), value: view }}
            label={t('entry.view')}
            options={views.map((each) => ({ value: each, label: t(`entry.view.${each}`) }))}
            placeholder={t('ui.choose')}
          />
          {view !== 'year' && (
            <SelectField
              field={{ ...filters.field('month'), value: String(month) }}
              label={t('target.month', { month: '' }).trim()}
              options={Array.from({ length: 12 }, (_, index) => ({
                value: String(index + 1),
                label: t('target.month', { month: index + 1 }),
              }))}
              placeholder={t('ui.choose')}
            />
          )}
        </FilterBar>
        {period.unitId ? (
          <Waiting lines={8}>
            {view === 'year' ? (
              <YearGrid key={`${period.unitId} ${year}`} unitId={period.unitId} year={year} />
            ) : (
              <MonthGrid
                key={`${period.unitId} ${year} ${month}`}
                period={period}
                inSteps={view === 'steps'}
              />
            )}
          </Waiting>
        ) : (
          <EmptyState title={t('target.noUnits')} />
        )}
      </div>
    </Page>
  )
}

/** Which unit and month: as the address says, otherwise one's own unit and the month just over. */
function usePeriod() {
  const { today, positions } = useSession()
  const filters = useFilters({ unit: '', year: '', month: '', view: '' })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const month = Number(filters.valueOf('month')) || Math.max(lastClosedMonth(year, today), 1)
  const { units } = useRead(listReporting, { query: { year, month } })
  const own = units.find(({ unit }) => positions.some((position) => position.unit.id === unit.id))
  const unitId = filters.valueOf('unit') || (own ?? units[0])?.unit.id || ''
  return { filters, units, period: { unitId, year, month } }
}
