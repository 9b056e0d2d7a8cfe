import type { MouseEvent, ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import styles from './HeatMap.module.css'
import type { HeatCell, HeatRow, HeatStatus } from './heat/heat-row.ts'
import { MapRow } from './heat/MapRow.tsx'
import { useCellWalk } from './heat/use-cell-walk.ts'
import { useWindow } from './heat/use-window.ts'
import { StatusShape } from './StatusMark.tsx'

export type { HeatCell, HeatRow, HeatStatus }

type Props = {
  label: string
  rowTitle: string
  columns: readonly { key: string; title: string; to?: string }[]
  rows: readonly HeatRow[]
  sumTitle?: string
  /** The last row, for the whole. */
  total?: HeatRow
  /** Opens and closes what is below a row, in a map of levels. */
  onToggle?: (key: string) => void
}

const rowHeight = 30
/** Room for a mark, three digits and an asterisk. */
const columnWidth = 66
const headWidth = 190
const sumWidth = 84

/** Units by targets: only amber draws the eye. It is a table first; each cell opens; arrows walk over them. */
export function HeatMap({ label, rowTitle, columns, rows, sumTitle, total, onToggle }: Props) {
  const { frame, from, to, above, below, isWindowed, onScroll, reveal } = useWindow<HTMLDivElement>(
    rows.length,
    rowHeight,
  )
  const all = total ? [...rows, total] : rows
  const { reached, onFocus, onKeyDown } = useCellWalk(all, reveal)
  const hasSum = sumTitle !== undefined
  const navigate = useNavigate()
  const follow = (event: MouseEvent) => {
    const cell = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-cell]')
    if (!cell || !isPlain(event)) return
    event.preventDefault()
    void navigate(cell.pathname + cell.search)
  }
  const draw = (row: HeatRow, place: number) => (
    <MapRow
      key={row.key}
      row={row}
      place={place}
      hasSum={hasSum}
      reached={reached?.row === place ? reached.column : null}
      onToggle={onToggle}
    />
  )
  return (
    <div
      ref={frame}
      className={isWindowed ? `${styles['frame']} ${styles['windowed']}` : styles['frame']}
      onScroll={isWindowed ? onScroll : undefined}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrows of the links in it */}
      <table
        className={styles['map']}
        aria-label={label}
        aria-rowcount={isWindowed ? all.length + 1 : undefined}
        style={{ minWidth: headWidth + columns.length * columnWidth + (hasSum ? sumWidth : 0) }}
        onFocus={onFocus}
        onClick={follow}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              {rowTitle}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.to ? <Link to={column.to}>{column.title}</Link> : column.title}
              </th>
            ))}
            {hasSum && (
              <th scope="col" className={styles['sumHead']}>
                {sumTitle}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {rows.slice(from, to).map((row, at) => draw(row, from + at))}
          <Gap height={below} />
        </tbody>
        {total && <tfoot>{draw(total, rows.length)}</tfoot>}
      </table>
    </div>
  )
}

/** A press that opens here, and not in another tab or window. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** The room of the rows that are out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null

/** The judgements by their colour and shape, with how many each has. */
export function HeatLegend({ counts }: { counts: Partial<Record<HeatStatus, ReactNode>> }) {
  const { t } = useWords()
  const statuses = ['exceeded', 'on_pace', 'behind', 'hard_to_reach'] as const
  return (
    <ul className={styles['legend']}>
      {statuses.map((status) => (
        <li key={status}>
          <span className={`${styles['swatch']} ${styles[status]}`}>
            <StatusShape status={status} />
          </span>
          {t(`status.${status}`)}
          {counts[status] !== undefined && <>: {counts[status]}</>}
        </li>
      ))}
      <li className="quiet">· {t('ui.notAssigned')}</li>
    </ul>
  )
}
