import { Link } from 'react-router'
import type { Indicator, Standing } from '#domain/target/contract.ts'
import { isLagging } from '#domain/target/figures.ts'
import { paths } from '#web/paths.ts'
import { Bullet } from '#web/ui/Bullet.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Board, BoardFiltering } from './BoardFilters.tsx'
import { byNeed, byShortfall, statusOf } from './verdict.ts'

const shownAtFirst = 8
type Lagging = { standing: Standing; indicator: Indicator }

/** The targets that are behind or hard to reach, the most urgent first, and what each month left must bring. */
export function SlowestTargets({ board, filters }: { board: Board; filters: BoardFiltering }) {
  const { t, format } = useWords()
  const columns = useLaggingColumns()
  const indicators = new Map(board.indicators.map((indicator) => [indicator.id, indicator]))
  const order = filters.sort === 'need' ? byNeed : byShortfall
  const lagging = board.standings
    .filter(({ figures, basis }) => basis === 'own' && isLagging(figures.verdict))
    .filter((standing) => filters.keeps(standing) && filters.keepsUnit(standing.unit))
    .toSorted((a, b) => order(a.figures, b.figures))
    .flatMap((standing): Lagging[] => {
      const indicator = indicators.get(standing.indicatorId)
      return indicator ? [{ standing, indicator }] : []
    })
  const rows = filters.showsAll ? lagging : lagging.slice(0, shownAtFirst)
  const counted = { shown: format.number(rows.length), lagging: format.number(lagging.length) }
  return (
    <Section
      title={t('target.slowest')}
      sub={lagging.length > 0 && t('target.slowestOf', counted)}
      aside={lagging.length > 1 && <SortField filters={filters} />}
    >
      <Table
        label={t('target.slowest')}
        rows={rows}
        columns={columns}
        rowKey={({ standing }) => standing.targetId}
        to={({ standing }) => paths.target(standing.targetId, board.through)}
        empty={<EmptyState title={t('target.slowestNone')} />}
        copyable
        whole
      />
      {lagging.length > shownAtFirst && <ShowAll filters={filters} count={lagging.length} />}
    </Section>
  )
}

function SortField({ filters }: { filters: BoardFiltering }) {
  const { t } = useWords()
  return (
    <SelectField
      field={{ ...filters.field('sort'), value: filters.sort }}
      label={t('target.sort')}
      options={[
        { value: 'need', label: t('target.sortNeed') },
        { value: 'shortfall', label: t('target.sortShortfall') },
      ]}
      placeholder={t('target.sort')}
    />
  )
}

function ShowAll({ filters, count }: { filters: BoardFiltering; count: number }) {
  const { t, format } = useWords()
  const other = new URLSearchParams(location.search)
  if (filters.showsAll) other.delete('rows')
  else other.set('rows', 'all')
  return (
    <p>
      <Link to={`?${other}`} preventScrollReset>
        {filters.showsAll ? t('target.showFewer') : t('target.showAll', { count: format.number(count) })}
      </Link>
    </p>
  )
}

function useLaggingColumns(): Column<Lagging>[] {
  const { t, format } = useWords()
  const number = (value: Standing['figures']['paceSoFar'], decimals?: number) =>
    value === null ? '–' : format.number(value, decimals)
  const figure = (
    key: 'paceSoFar' | 'neededPerPeriod',
    title: string,
    isStrong: boolean,
  ): Column<Lagging> => ({
    key,
    title,
    align: 'end',
    render: ({ standing }) => (
      <span className={isStrong ? 'strong' : undefined}>{number(standing.figures[key], 1)}</span>
    ),
    text: ({ standing }) => number(standing.figures[key], 1),
  })
  return [
    {
      key: 'indicator',
      title: t('target.indicator'),
      render: ({ indicator }) => indicator.name,
      text: ({ indicator }) => indicator.name,
    },
    {
      key: 'unit',
      title: t('target.unit'),
      phone: 'untitled',
      render: ({ standing }) => <span className="nowrap">{standing.unit.shortName}</span>,
      text: ({ standing }) => standing.unit.shortName,
    },
    {
      key: 'actual',
      title: t('target.actualOfPlan'),
      phone: 'untitled',
      align: 'end',
      render: ({ standing: { figures }, indicator }) => (
        <span>
          {number(figures.actualToDate)}{' '}
          <span className="quiet">
            / {format.number(figures.planned)} {indicator.unitOfMeasure}
          </span>
        </span>
      ),
      text: ({ standing: { figures } }) =>
        `${number(figures.actualToDate)} / ${format.number(figures.planned)}`,
    },
    {
      key: 'bullet',
      title: t('target.bullet'),
      phone: 'hidden',
      width: '110px',
      render: ({ standing: { figures } }) =>
        figures.actualToDate && (
          <Bullet actual={figures.actualToDate} plan={figures.planned} expected={figures.expectedToDate} />
        ),
    },
    figure('paceSoFar', t('target.pace'), false),
    figure('neededPerPeriod', t('target.needed'), true),
    {
      key: 'times',
      title: t('target.neededOverPace'),
      align: 'end',
      render: ({ standing: { figures } }) =>
        figures.neededOverPace === null
          ? '–'
          : t('target.times', { times: number(figures.neededOverPace, 1) }),
      text: ({ standing: { figures } }) => number(figures.neededOverPace, 1),
    },
    {
      key: 'verdict',
      title: t('target.verdict'),
      phone: 'untitled',
      render: ({ standing: { figures } }) => <StatusMark status={statusOf[figures.verdict]} />,
      text: ({ standing: { figures } }) => t(`status.${statusOf[figures.verdict]}`),
    },
  ]
}
