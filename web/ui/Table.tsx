import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import { type Column, type Order, sorted } from './table/column.ts'
import { ColumnMenu } from './table/ColumnMenu.tsx'
import { HeadCell } from './table/HeadCell.tsx'
import { useHiddenColumns } from './table/hidden-columns.ts'
import { TableRow } from './table/TableRow.tsx'
import { TableTools } from './table/TableTools.tsx'
import { useRowsAtHand } from './use-rows-at-hand.ts'
import styles from './Table.module.css'

export type { Column }

type Props<Row> = {
  /** What the table holds, for whoever hears it. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Where a row leads; the cell of the first column becomes its link and the whole row can be pressed. */
  to?: (row: Row) => string
  /** Rows set apart: selected, or those that the question is about. */
  marked?: (row: Row) => boolean
  order?: Order
  /** Every row at once on a phone too: whoever shows the table has already cut it. */
  whole?: boolean
  /** The sum below. */
  foot?: ReactNode
  /** What stands here when there is nothing, with the first step. */
  empty?: ReactNode
  /** Whether it can be copied out as a whole. */
  copyable?: boolean
  /** Other ways out, beside copying: the download of a workbook. */
  tools?: ReactNode
  /** Lets people put columns away; the choice is kept in their browser under this name. Not with a `foot`. */
  columnsKeptAs?: string
}

/** A table of rows: heads stay in sight, sorting by its heads, arrows walk the rows, copy takes it to Excel. */
export function Table<Row>(props: Props<Row>) {
  const { label, rowKey, to, marked, foot } = props
  const { t } = useWords()
  const [order, setOrder] = useState<Order>(props.order ?? null)
  const { isShown, toggle } = useHiddenColumns(props.columnsKeptAs)
  const columns = props.columns.filter((column, at) => at === 0 || isShown(column.key))
  const all = sorted(props.rows, columns, order)
  const rows = useDeferredValue(all, all.slice(0, 60))
  const { shown, hidden, more, body } = useRowsAtHand<Row, HTMLTableSectionElement>(
    rows,
    props.whole ?? false,
  )
  if (props.rows.length === 0) return props.empty ?? <EmptyState title={t('ui.noRows')} />
  const choices = props.columns.slice(1).map(({ key, title }) => ({ key, title, isShown: isShown(key) }))
  const hasTools = Boolean(props.copyable ?? props.columnsKeptAs ?? props.tools)
  return (
    <div className={styles['frame']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrows of the links in it */}
      <table className={styles['table']} aria-label={label} onKeyDown={walk}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((row) => (
            <TableRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              to={to?.(row)}
              isMarked={marked?.(row) ?? false}
            />
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
      {hidden > 0 && (
        <div className={styles['more']}>
          <Button small onClick={more}>
            {t('ui.moreRows', { count: hidden })}
          </Button>
        </div>
      )}
      {hasTools && (
        <TableTools rows={all} columns={columns} isCopyable={props.copyable ?? false}>
          {props.columnsKeptAs && <ColumnMenu choices={choices} onToggle={toggle} />}
          {props.tools}
        </TableTools>
      )}
    </div>
  )
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

/** Arrows (and J, K) walk the links of the rows; Enter opens, as with any link. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const from = event.target instanceof HTMLElement ? event.target.closest('tbody tr') : null
  if (!step || !from || event.target instanceof HTMLInputElement) return
  const next = step > 0 ? from.nextElementSibling : from.previousElementSibling
  const link = next?.querySelector<HTMLElement>('a[href]')
  if (!link) return
  event.preventDefault()
  link.focus()
}
