import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import styles from './HeatMap.module.css'
import { type Status, StatusShape } from './StatusMark.tsx'

export type HeatStatus = Extract<Status, 'exceeded' | 'on_pace' | 'behind' | 'hard_to_reach' | 'not_assessed'>

/** One cell: the figure per hundred of what was expected, how that is judged, and where it opens. */
export type HeatCell = { figure: string; status: HeatStatus; to: string }
export type HeatRow = {
  key: string
  title: string
  to?: string
  cells: readonly (HeatCell | null)[]
  sum?: ReactNode
}

type Props = {
  label: string
  rowTitle: string
  columns: readonly { key: string; title: string; to?: string }[]
  rows: readonly HeatRow[]
  sumTitle?: string
  /** The last row, for the whole. */
  total?: HeatRow
}

/** Units by targets: only amber draws the eye. It is a table first; each cell opens. */
export function HeatMap({ label, rowTitle, columns, rows, sumTitle, total }: Props) {
  return (
    <div className={styles['frame']}>
      <table className={styles['map']} aria-label={label} style={{ minWidth: 190 + columns.length * 60 }}>
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
            {sumTitle && (
              <th scope="col" className={styles['sumHead']}>
                {sumTitle}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MapRow key={row.key} row={row} hasSum={Boolean(sumTitle)} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <MapRow row={total} hasSum={Boolean(sumTitle)} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function MapRow({ row, hasSum }: { row: HeatRow; hasSum: boolean }) {
  return (
    <tr>
      <th scope="row">{row.to ? <Link to={row.to}>{row.title}</Link> : row.title}</th>
      {row.cells.map((cell, at) => (
        <td key={at}>
          <MapCell cell={cell} />
        </td>
      ))}
      {hasSum && <td className={styles['sum']}>{row.sum}</td>}
    </tr>
  )
}

function MapCell({ cell }: { cell: HeatCell | null }) {
  const { t } = useWords()
  if (!cell)
    return (
      <span className={styles['none']}>
        <span aria-hidden="true">·</span>
        <span className="seenByReaderOnly">{t('ui.notAssigned')}</span>
      </span>
    )
  return (
    <Link to={cell.to} className={`${styles['cell']} ${styles[cell.status]}`}>
      <StatusShape status={cell.status} />
      {cell.figure}
      <span className="seenByReaderOnly">, {t(`status.${cell.status}`)}</span>
    </Link>
  )
}

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
