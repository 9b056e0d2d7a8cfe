import { useState } from 'react'
import { Link } from 'react-router'
import { listMatters } from '#domain/matter/contract.ts'
import { matterStates } from '#domain/matter/matter.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import { MatterMark } from './MatterMark.tsx'
import { type MatterFilters, periodOf } from './matter-filters.ts'

const page = 40

/** The matters of the period, the latest first. */
export function MatterList({ filters }: { filters: MatterFilters }) {
  const { t, format } = useWords()
  const [limit, setLimit] = useState(page)
  const { rows, next } = useRead(listMatters, { query: { limit, ...queryOf(filters) } })
  if (rows.length === 0)
    return (
      <EmptyState title={t(filters.isFiltered ? 'matter.noneFound' : 'matter.none')}>
        {t('matter.noneHint')}
      </EmptyState>
    )
  return (
    <>
      <EntryList
        label={t('matter.title')}
        entries={rows.map((row) => ({
          key: row.id,
          title: <Link to={paths.matter(row.id)}>{row.title}</Link>,
          below: (
            <>
              <span>{t('matter.number', { number: row.number, year: row.year })}</span>
              <span>
                {t('matter.submittedBy', { unit: row.submittedBy.name, date: format.date(row.submittedOn) })}
              </span>
              <span>{t('matter.to.unit', { unit: row.addressedTo.name })}</span>
            </>
          ),
          aside: <MatterMark matter={row} />,
        }))}
      />
      {next !== null && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, 200))}>
          {t('recommendation.more')}
        </Button>
      )}
    </>
  )
}

function queryOf(filters: MatterFilters) {
  const state = matterStates.find((each) => each === filters.valueOf('state'))
  const [level, unitId] = [filters.valueOf('level'), filters.valueOf('unit')]
  return {
    ...periodOf(filters),
    ...(state ? { state } : {}),
    ...(level ? { level } : {}),
    ...(unitId ? { unitId } : {}),
  }
}
