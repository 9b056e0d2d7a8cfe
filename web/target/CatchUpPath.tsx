import type { CatchUpPlan } from '#domain/target/catch-up-contract.ts'
import { pathKindOf } from '#domain/target/catch-up-path.ts'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { periodName } from './period-words.ts'
import type { Target } from './TargetPage.tsx'

type Point = CatchUpPlan['path'][number]

/** The path of a plan beside what came of it: what was meant, what was done, and where it leads. */
export function CatchUpPath({ plan, target }: { plan: CatchUpPlan; target: Target }) {
  const { t, format } = useWords()
  const columns = usePathColumns(target)
  if (plan.path.length === 0) return null
  return (
    <div className="stack">
      {plan.kept && (
        <p className="strong">
          {t('catchUp.keptSoFar', {
            achieved: format.number(plan.kept.achieved),
            intended: format.number(plan.kept.intended),
          })}
        </p>
      )}
      <Table
        label={t('catchUp.path')}
        rows={plan.path}
        columns={columns}
        rowKey={({ month }) => String(month)}
        whole
        copyable
      />
      <PathEnd plan={plan} target={target} />
    </div>
  )
}

function PathEnd({ plan: { end }, target }: { plan: CatchUpPlan; target: Target }) {
  const { t, format } = useWords()
  if (!end) return null
  const said = { total: format.number(end.total), planned: format.number(target.standing.figures.planned) }
  return (
    <p className="small soft">
      {end.missing === '0'
        ? t('catchUp.endsAt', said)
        : t('catchUp.endsShort', { ...said, missing: format.number(end.missing) })}
    </p>
  )
}

function usePathColumns({ indicator }: Target): Column<Point>[] {
  const { t, format } = useWords()
  const figure = (key: string, title: string, value: (point: Point) => string): Column<Point> => ({
    key,
    title,
    align: 'end',
    render: value,
    text: value,
  })
  const period = ({ month }: Point) => periodName(t, indicator.frequency, month)
  const isAmounts = pathKindOf(indicator) === 'amounts'
  return [
    { key: 'period', title: t('catchUp.period'), render: period, text: period },
    figure('intended', t(isAmounts ? 'catchUp.intended' : 'catchUp.pathLevels'), ({ intended }) =>
      format.number(intended),
    ),
    figure('achieved', t('catchUp.achieved'), ({ achieved }) =>
      achieved === null ? '–' : format.number(achieved),
    ),
    ...(isAmounts
      ? [figure('toDate', t('catchUp.intendedToDate'), ({ intendedToDate }) => format.number(intendedToDate))]
      : []),
  ]
}
