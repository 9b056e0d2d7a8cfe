import { useWords } from '#web/words/language.tsx'
import { Shape } from '../Shape.tsx'
import styles from '../Table.module.css'
import type { Column, Order } from './column.ts'

type Props<Row> = { column: Column<Row>; order: Order; onOrder: (order: Order) => void }

/** A head: pressed once it sorts upwards, twice downwards, three times not at all. */
export function HeadCell<Row>({ column, order, onOrder }: Props<Row>) {
  const { t } = useWords()
  const mine = order?.key === column.key ? order : null
  const next = (): Order => {
    if (!mine) return { key: column.key, descending: false }
    return mine.descending ? null : { key: column.key, descending: true }
  }
  // A column of controls has nothing to be named: its cells say what they do.
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell of the head, no control
  if (column.title === '') return <td style={column.width ? { width: column.width } : undefined} />
  const sortState = mine ? (mine.descending ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      className={column.align === 'end' ? styles['end'] : undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={sortState}
    >
      {column.sort ? (
        <button
          type="button"
          className={styles['sort']}
          title={t('ui.sortBy', { title: column.title })}
          onClick={() => onOrder(next())}
        >
          {column.title}
          {mine && <Shape name={mine.descending ? 'down' : 'up'} />}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}
