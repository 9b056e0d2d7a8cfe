import { listTargets } from '#domain/target/board-contract.ts'
import { urgencies } from '#domain/target/urgency.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { BoardFiltering } from './BoardFilters.tsx'
import type { Board } from './board-view.ts'
import { useTargetColumns } from './use-target-columns.tsx'

const shownAtFirst = 8

/**
 * The targets that are behind or hard to reach, or those of the verdict sought, the most urgent first, and what each month
 * left must bring: the first few, or page by page.
 */
export function SlowestTargets({ board, filters }: { board: Board; filters: BoardFiltering }) {
  const { t, format } = useWords()
  const columns = useTargetColumns()
  const { narrowing, sought, period, sort, showsAll } = filters
  const after = filters.valueOf('after')
  const list = useRead(listTargets, {
    query: {
      ...period,
      sort,
      verdict: narrowing.verdict ?? 'lagging',
      ...sought,
      ...(narrowing.typed ? { text: narrowing.typed } : {}),
      ...(showsAll && after ? { after } : {}),
      limit: showsAll ? 50 : shownAtFirst,
    },
  })
  const { rows, matching, all } = list
  const counted = { matching: format.number(matching), all: format.number(all) }
  const slowest = { shown: format.number(rows.length), lagging: format.number(matching) }
  return (
    <Section
      title={t(narrowing.verdict === null ? 'target.slowest' : 'board.list')}
      sub={
        matching > 0 &&
        (narrowing.verdict === null ? t('target.slowestOf', slowest) : t('board.listOf', counted))
      }
      aside={matching > 1 && <SortField filters={filters} />}
    >
      <Table
        label={t(narrowing.verdict === null ? 'target.slowest' : 'board.list')}
        rows={rows}
        columns={columns}
        rowKey={({ targetId }) => targetId}
        to={({ targetId }) => paths.target(targetId, board.through)}
        empty={<EmptyState title={t(narrowing.verdict === null ? 'target.slowestNone' : 'board.listNone')} />}
        copyable
        whole
      />
      <Pages filters={filters} matching={matching} next={list.next} />
    </Section>
  )
}

const sortWords = {
  need: 'target.sortNeed',
  shortfall: 'target.sortShortfall',
  weight: 'board.sortWeight',
  forecast: 'board.sortForecast',
} as const

function SortField({ filters }: { filters: BoardFiltering }) {
  const { t } = useWords()
  return (
    <SelectField
      field={{ ...filters.field('sort'), value: filters.sort }}
      label={t('target.sort')}
      options={urgencies.map((each) => ({ value: each, label: t(sortWords[each]) }))}
      placeholder={t('target.sort')}
    />
  )
}

type PagesProps = { filters: BoardFiltering; matching: number; next: string | null }

function Pages({ filters, matching, next }: PagesProps) {
  const { t, format } = useWords()
  const { showsAll } = filters
  if (matching <= shownAtFirst) return null
  return (
    <p className="row">
      <Button kind="quiet" small onClick={() => filters.choose({ rows: showsAll ? '' : 'all', after: '' })}>
        {showsAll ? t('target.showFewer') : t('target.showAll', { count: format.number(matching) })}
      </Button>
      {showsAll && filters.valueOf('after') !== '' && (
        <Button kind="quiet" small onClick={() => filters.choose({ after: '' })}>
          {t('board.first')}
        </Button>
      )}
      {showsAll && next && (
        <Button small onClick={() => filters.choose({ after: next })}>
          {t('board.next')}
        </Button>
      )}
    </p>
  )
}
