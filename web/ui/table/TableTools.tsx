import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from '../Button.tsx'
import { copyText } from '../copy-text.ts'
import { announce } from '../LiveRegion.tsx'
import styles from '../Table.module.css'
import { type Column, toTsv } from './column.ts'

type Props<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  isCopyable: boolean
  children: ReactNode
}

/** Below a table: how many rows, which columns, and the ways out of it. */
export function TableTools<Row>({ rows, columns, isCopyable, children }: Props<Row>) {
  const { t } = useWords()
  const copy = () => void copyText(toTsv(rows, columns)).then(() => announce(t('ui.copied')))
  return (
    <div className={styles['tools']} data-screen-only>
      <span>{t('ui.rows', { count: rows.length })}</span>
      <span className="row">
        {children}
        {isCopyable && (
          <Button kind="quiet" small onClick={copy}>
            {t('ui.copyTable')}
          </Button>
        )}
      </span>
    </div>
  )
}
