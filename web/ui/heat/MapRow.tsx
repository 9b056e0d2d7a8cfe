import { memo } from 'react'
import { Link } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import styles from '../HeatMap.module.css'
import { StatusShape } from '../StatusMark.tsx'
import type { HeatCell, HeatRow } from './heat-row.ts'

type Props = {
  row: HeatRow
  place: number
  hasSum: boolean
  /** The cell that the Tab key reaches; null when it is in another row. */
  reached: number | null
  onToggle?: ((key: string) => void) | undefined
}

/** A unit with its targets; drawn anew only when it has changed. */
export const MapRow = memo(function MapRow({ row, place, hasSum, reached, onToggle }: Props) {
  return (
    <tr>
      <th scope="row" style={row.depth ? { paddingInlineStart: row.depth * 14 } : undefined}>
        <RowHead row={row} onToggle={onToggle} />
      </th>
      {row.cells().map((cell, at) => (
        <td key={at}>
          <MapCell cell={cell} at={`${place} ${at}`} isReached={reached === at} />
        </td>
      ))}
      {hasSum && <td className={styles['sum']}>{row.sum?.()}</td>}
    </tr>
  )
})

function RowHead({ row, onToggle }: Pick<Props, 'row' | 'onToggle'>) {
  const { t } = useWords()
  const title = row.to ? <Link to={row.to}>{row.title}</Link> : row.title
  if (!onToggle) return title
  if (typeof row.isOpen !== 'boolean') return <span className={styles['leaf']}>{title}</span>
  return (
    <>
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={row.isOpen}
        aria-label={t('board.below', { unit: row.title })}
        onClick={() => onToggle(row.key)}
      >
        <span aria-hidden="true">{row.isOpen ? '▾' : '▸'}</span>
      </button>
      {title}
    </>
  )
}

/** A plain link, since a thousand of them are drawn at once; the map hears the press and goes there without a new page. */
function MapCell({ cell, at, isReached }: { cell: HeatCell | null; at: string; isReached: boolean }) {
  const { t } = useWords()
  if (!cell)
    return (
      <span className={styles['none']}>
        <span aria-hidden="true">·</span>
        <span className="seenByReaderOnly">{t('ui.notAssigned')}</span>
      </span>
    )
  return (
    <a
      href={cell.to}
      className={`${styles['cell']} ${styles[cell.status]}`}
      title={cell.title ?? cell.figure}
      tabIndex={isReached ? 0 : -1}
      data-cell={at}
    >
      <StatusShape status={cell.status} />
      <span className={styles['figure']}>{cell.figure}</span>
      <span className="seenByReaderOnly">
        {cell.title && `, ${cell.title}`}, {t(`status.${cell.status}`)}
      </span>
    </a>
  )
}
