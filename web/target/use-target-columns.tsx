import type { ListedTarget } from '#domain/target/board-contract.ts'
import { Bullet } from '#web/ui/Bullet.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { statusOf } from './verdict.ts'

/** What a list says of a target: done of the year's plan, pace, need, verdict. */
export function useTargetColumns(): Column<ListedTarget>[] {
  const { t, format } = useWords()
  const number = (value: ListedTarget['figures']['paceSoFar'], decimals?: number) =>
    value === null ? '–' : format.number(value, decimals)
  const figure = (
    key: 'paceSoFar' | 'neededPerPeriod',
    title: string,
    isStrong: boolean,
  ): Column<ListedTarget> => ({
    key,
    title,
    align: 'end',
    render: (standing) => (
      <span className={isStrong ? 'strong' : undefined}>{number(standing.figures[key], 1)}</span>
    ),
    text: (standing) => number(standing.figures[key], 1),
  })
  return [
    {
      key: 'indicator',
      title: t('target.indicator'),
      render: ({ indicator, weight }) => (
        <>
          {indicator.name}
          {weight !== '1' && (
            <span className="below">{t('board.weightOf', { weight: format.number(weight) })}</span>
          )}
        </>
      ),
      text: ({ indicator }) => indicator.name,
    },
    {
      key: 'unit',
      title: t('target.unit'),
      phone: 'untitled',
      render: (standing) => <span className="nowrap">{standing.unit.shortName}</span>,
      text: (standing) => standing.unit.shortName,
    },
    {
      key: 'actual',
      title: t('target.actualOfPlan'),
      phone: 'untitled',
      align: 'end',
      render: ({ figures, indicator }) => (
        <span>
          {number(figures.actualToDate, indicator.decimals)}{' '}
          <span className="quiet">
            / {format.number(figures.planned)} {indicator.unitOfMeasure}
          </span>
        </span>
      ),
      text: ({ figures }) => `${number(figures.actualToDate)} / ${format.number(figures.planned)}`,
    },
    {
      key: 'bullet',
      title: t('target.bullet'),
      phone: 'hidden',
      width: '110px',
      render: ({ figures }) =>
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
      render: ({ figures }) =>
        figures.neededOverPace === null
          ? '–'
          : t('target.times', { times: number(figures.neededOverPace, 1) }),
      text: ({ figures }) => number(figures.neededOverPace, 1),
    },
    {
      key: 'forecast',
      title: t('board.forecast'),
      align: 'end',
      render: ({ forecast, indicator }) =>
        forecast ? (
          <>
            {number(forecast.total, indicator.decimals)}
            <span className="below nowrap">
              {t('board.forecastBetween', {
                low: format.number(forecast.low, indicator.decimals),
                high: format.number(forecast.high, indicator.decimals),
              })}
            </span>
          </>
        ) : (
          '–'
        ),
      text: ({ forecast, indicator }) => number(forecast?.total ?? null, indicator.decimals),
    },
    {
      key: 'verdict',
      title: t('target.verdict'),
      phone: 'untitled',
      render: ({ figures }) => <StatusMark status={statusOf[figures.verdict]} />,
      text: ({ figures }) => t(`status.${statusOf[figures.verdict]}`),
    },
  ]
}
