import type { UnitReference } from '#domain/contract/field.ts'
import type { Wait } from '#domain/obligation/waits.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './WaitsPicture.module.css'

const mostFlows = 14
const [width, line, head, side] = [1000, 30, 8, 300]

interface Flow {
  readonly from: UnitReference
  readonly to: UnitReference
  readonly count: number
}

/** The waits between two units together, the most first. */
function flowsOf(waits: readonly Wait[]): Flow[] {
  const pairs = Map.groupBy(waits, ({ waits: unit, on }) => `${unit.id} ${on.id}`)
  return [...pairs.values()]
    .flatMap((of) => {
      const [first] = of
      return first
        ? [{ from: first.waits, to: first.on, count: of.reduce((sum, { count }) => sum + count, 0) }]
        : []
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostFlows)
}

const distinct = (units: readonly UnitReference[]): UnitReference[] => [
  ...new Map(units.map((unit) => [unit.id, unit])).values(),
]

/** Units that wait at the left, units that hold at the right, an arrow for each pair; the table below says the same. */
export function WaitsPicture({ waits }: { waits: readonly Wait[] }) {
  const { t } = useWords()
  const flows = flowsOf(waits)
  const [left, right] = [distinct(flows.map(({ from }) => from)), distinct(flows.map(({ to }) => to))]
  const most = Math.max(...flows.map(({ count }) => count))
  const at = (units: readonly UnitReference[], id: string) =>
    head + line * (units.findIndex((unit) => unit.id === id) + 0.5)
  const height = head * 2 + line * Math.max(left.length, right.length)
  return (
    <figure className={styles['figure']}>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles['picture']} aria-hidden="true">
        {flows.map(({ from, to, count }) => {
          const [y1, y2] = [at(left, from.id), at(right, to.id)]
          const middle = width / 2
          return (
            <g key={`${from.id} ${to.id}`}>
              <path
                d={`M${side},${y1} C${middle},${y1} ${middle},${y2} ${width - side - 8},${y2}`}
                className={styles['flow']}
                strokeWidth={1.5 + (count / most) * 10}
              />
              <path d={`M${width - side - 8},${y2 - 5} l8,5 l-8,5 z`} className={styles['head']} />
            </g>
          )
        })}
        {left.map(({ id, shortName }) => (
          <text key={id} x={side - 10} y={at(left, id) + 5} textAnchor="end">
            {shortName}
          </text>
        ))}
        {right.map(({ id, shortName }) => (
          <text key={id} x={width - side + 10} y={at(right, id) + 5}>
            {shortName}
          </text>
        ))}
      </svg>
      <figcaption className="quiet small">{t('view.waitPicture')}</figcaption>
    </figure>
  )
}
