import type { Decimal } from '#domain/quantity/decimal.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './EntryTable.module.css'
import { isWithin } from './sheet.ts'
import { useSheet } from './use-sheet.ts'
import type { Cascade, PartLine, Parts } from './use-parts.ts'

/** The units below with last year beside what each is given; the amounts are typed and pasted as in Excel. */
export function CascadeTable({ parts, cascade }: { parts: Parts; cascade: Cascade }) {
  const { t } = useWords()
  const { handlers, selection, said } = useSheet(parts.sheet, parts)
  const year = cascade.year - 1
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the cells in it */}
      <table className={styles['grid']} aria-label={t('plan.cascade')} {...handlers}>
        <thead>
          <tr>
            <th scope="col">{t('target.unit')}</th>
            <th scope="col" className={styles['end']}>
              {t('plan.lastPlanned', { year })}
            </th>
            <th scope="col" className={styles['end']}>
              {t('plan.lastActual', { year })}
            </th>
            <th scope="col" className={styles['end']}>
              {t('plan.present')}
            </th>
            <th scope="col" className={styles['entryHead']}>
              {t('plan.part')}
            </th>
          </tr>
        </thead>
        {parts.lines.map((line, at) => (
          <PartRow
            key={line.row.unit.id}
            line={line}
            at={at}
            parts={parts}
            isMarked={isWithin(selection, { row: at, column: 0 })}
            mayWrite={cascade.can.cascade.allowed}
          />
        ))}
      </table>
      {said && <p className="small soft">{said}</p>}
    </>
  )
}

function PartRow(props: { line: PartLine; at: number; parts: Parts; isMarked: boolean; mayWrite: boolean }) {
  const { line, at, parts, isMarked, mayWrite } = props
  const { t } = useWords()
  const { unit, target, lastYearPlanned, lastYearActual } = line.row
  const shown = (figure: Decimal | null) => (figure === null ? null : parts.shown(figure))
  return (
    <tbody className={styles['line']}>
      <tr>
        <th scope="row">
          <span className={styles['number']}>{at + 1}</span>
          {unit.name}
        </th>
        <td className={styles['end']} data-title={t('target.planned')}>
          {shown(lastYearPlanned)}
        </td>
        <td className={styles['end']} data-title={t('target.curveActual')}>
          {shown(lastYearActual)}
        </td>
        <td className={styles['end']} data-title={t('plan.present')}>
          {target && <FigureLink to={paths.target(target.id)}>{parts.shown(target.planned)}</FigureLink>}
        </td>
        <td className={styles['entry']}>
          {mayWrite ? (
            <input
              data-row={at}
              data-column={0}
              data-marked={isMarked || undefined}
              data-waiting={line.text === '' || undefined}
              data-unsaved={line.isChanged || undefined}
              inputMode="decimal"
              autoComplete="off"
              className={styles['input']}
              aria-label={t('plan.partOf', { unit: unit.name })}
              aria-invalid={line.isWrong || undefined}
              value={line.text}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) =>
                parts.write({ [unit.id]: { text: event.currentTarget.value, isPasted: false } })
              }
            />
          ) : (
            <span className="figures strong">{line.text || '–'}</span>
          )}
        </td>
      </tr>
    </tbody>
  )
}
