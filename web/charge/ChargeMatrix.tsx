import { useState } from 'react'
import type { ChargeCell, ChargeRow } from '#domain/charge/contract.ts'
import { isHole } from '#domain/charge/charge.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useWords } from '#web/words/language.tsx'
import { CellContent, useCellWords } from './CellContent.tsx'
import { ChargeDialog } from './ChargeDialog.tsx'
import styles from './Charge.module.css'
import type { Charges } from './ChargesPage.tsx'
import { useMatrixWalk } from './use-matrix-walk.ts'

type Field = Charges['fields'][number]
type Opened = { row: ChargeRow; field: Field; cell: ChargeCell | null }

/** Units by fields of work. The Tab key reaches one cell, arrows walk over them, Enter opens; on a phone each unit is a list. */
export function ChargeMatrix({ charges }: { charges: Charges }) {
  const { t } = useWords()
  const { fields, rows, overloads } = charges
  const [opened, setOpened] = useState<Opened | null>(null)
  const walk = useMatrixWalk()
  const say = useCellWords()
  if (rows.length === 0) return <EmptyState title={t('charge.nothingFound')} />
  const overloaded = new Set(overloads.map(({ person }) => person.id))
  const close = () => setOpened(null)
  return (
    <div className={styles['frame']}>
      {fields.length > 1 && <p className={`small soft ${styles['phoneHint']}`}>{t('charge.phoneHint')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrows of the cells in it */}
      <table className={styles['matrix']} aria-label={t('charge.matrix')} {...walk.handlers}>
        <thead>
          <tr>
            <th scope="col">{t('charge.unit')}</th>
            {fields.map((field) => (
              <th key={field.id} scope="col">
                {field.name}
                {field.holes > 0 && (
                  <span className="below">{t('charge.holesCount', { count: field.holes })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.unit.id}>
              <th scope="row">
                {row.unit.shortName}
                {row.above && <span className="below">{row.above}</span>}
                {row.holes > 0 && (
                  <span className={`below ${styles['holes']}`}>
                    {t('charge.holesCount', { count: row.holes })}
                  </span>
                )}
              </th>
              {fields.map((field, column) => {
                const cell = row.cells.find(({ workFieldId }) => workFieldId === field.id) ?? null
                const place = `${at} ${column}`
                return (
                  <td
                    key={field.id}
                    data-field={field.name}
                    data-empty={cell === null && fields.length > 1 ? true : undefined}
                    className={cell && isHole(cell.standing) ? styles['hole'] : undefined}
                  >
                    <button
                      type="button"
                      data-cell={place}
                      tabIndex={walk.reached === place ? 0 : -1}
                      aria-label={`${row.unit.name}, ${field.name}: ${say(cell)}`}
                      onClick={() => setOpened({ row, field, cell })}
                    >
                      <CellContent cell={cell} overloaded={overloaded} />
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog
        open={opened !== null}
        onClose={close}
        title={opened ? t('charge.of', { field: opened.field.name, unit: opened.row.unit.name }) : ''}
      >
        {opened && <ChargeDialog {...opened} onDone={close} />}
      </Dialog>
    </div>
  )
}
