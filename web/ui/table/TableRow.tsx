import { memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import styles from '../Table.module.css'
import type { Column } from './column.ts'

type Props<Row> = { row: Row; columns: readonly Column<Row>[]; to?: string | undefined; isMarked: boolean }

function DrawnRow<Row>({ row, columns, to, isMarked }: Props<Row>) {
  return (
    <tr className={isMarked ? styles['marked'] : undefined} data-leads={to ? true : undefined}>
      {columns.map((column, at) => (
        <td
          key={column.key}
          data-title={column.title}
          data-phone={column.phone}
          className={column.align === 'end' ? styles['end'] : undefined}
        >
          {at === 0 && to ? <RowLink to={to}>{column.render(row)}</RowLink> : column.render(row)}
        </td>
      ))}
    </tr>
  )
}

function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={styles['rowLink']}>
      {children}
    </Link>
  )
}

export const TableRow = memo(DrawnRow) as typeof DrawnRow
