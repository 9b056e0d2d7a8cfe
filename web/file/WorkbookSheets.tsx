import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './FilePreview.module.css'

type Sheet = { name: string; rows: readonly (readonly string[])[]; isCut: boolean }
const figure = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?%?$/

/** The first rows of the sheets of a workbook, one sheet at a time. */
export function WorkbookSheets({ sheets }: { sheets: readonly Sheet[] }) {
  const { t } = useWords()
  const [chosen, setChosen] = useState(0)
  const sheet = sheets[chosen]
  if (!sheet) return <p className="quiet">{t('file.nothingIn')}</p>
  const width = Math.max(0, ...sheet.rows.map((row) => row.length))
  return (
    <div className="stack">
      {sheets.length > 1 && (
        <div className="row">
          {sheets.map(({ name }, at) => (
            <Button key={at} small aria-pressed={at === chosen} onClick={() => setChosen(at)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      {sheet.isCut && <p className="small quiet">{t('file.sheetIsCut')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className={styles['wide']} data-wide tabIndex={0} aria-label={sheet.name}>
        <table className={styles['sheet']}>
          <tbody>
            {sheet.rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {Array.from({ length: width }, (_, column) => (
                  <td key={column} data-figure={figure.test(row[column] ?? '') || undefined}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
