import { Link } from 'react-router'
import { comeDue } from '#domain/obligation/four-cells.ts'
import { cellNames, countsOf } from '#web/obligation/cell-words.ts'
import { FourCells } from '#web/ui/FourCells.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CountedOf } from './last-year.ts'
import { tasksAt } from './task-filters.ts'
import { filterOf, type UnitCount } from './unit-count.ts'
import styles from './UnitCells.module.css'

type Props = {
  below: string
  counted: CountedOf
  total: Pick<UnitCount, 'tasks'>
  units: readonly UnitCount[]
}

/** The same counts for a phone: the whole in sight, the units one after another behind one touch. */
export function UnitCellCards({ below, counted, total, units }: Props) {
  const { t, format } = useWords()
  return (
    <>
      <p className="quiet small">
        {t('task.rate')}: {format.of(total.tasks.done_on_time, comeDue(total.tasks))}
      </p>
      <FourCells
        counts={countsOf(total.tasks)}
        to={(cell) => tasksAt({ below, ...counted, cell: cellNames[cell] })}
      />
      <details className={styles['units']}>
        <summary>{t('task.eachUnit', { count: units.length })}</summary>
        <ul>
          {units.map((count) => (
            <li key={count.unit.id} className={styles['card']}>
              <p className={styles['head']}>
                {count.isWhole ? (
                  <Link to={tasksAt({ below: count.unit.id })}>{count.unit.shortName}</Link>
                ) : (
                  <span>{t('task.unitItself', { unit: count.unit.shortName })}</span>
                )}
                <span className="quiet small">
                  {format.of(count.tasks.done_on_time, comeDue(count.tasks))}
                </span>
              </p>
              <FourCells
                counts={countsOf(count.tasks)}
                to={(cell) => tasksAt({ ...filterOf(count), ...counted, cell: cellNames[cell] })}
              />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
