import { Figure } from '#web/ui/Figure.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Consolidation } from './ConsolidationView.tsx'
import styles from './Consolidation.module.css'

const unitsNamed = 6

/** How far it is: files read, files without a fault, cells to mend, units that are missing. */
export function ConsolidationFigures({ consolidation }: { consolidation: Consolidation }) {
  const { t, format } = useWords()
  const { files, clean, counts, missingUnits } = consolidation
  const read = files.filter(({ unreadable, isLeftOut }) => unreadable === null && !isLeftOut)
  const wrong = counts.reduce((count, each) => count + (each.isProblem ? each.count : 0), 0)
  const allFiles = t('consolidation.earlierFiles', { count: files.length })
  const figures = [
    [t('consolidation.filesRead'), read.length, read.length < files.length ? allFiles : null],
    [t('consolidation.filesClean'), clean, null],
    [t('consolidation.cellsWrong'), wrong, null],
    [t('consolidation.unitsMissing'), missingUnits.length, null],
  ] as const
  const names = missingUnits.map(({ shortName }) => shortName)
  const named = names.slice(0, unitsNamed).join(', ')
  const more = names.length - unitsNamed
  return (
    <div className="stack">
      <div className={styles['figures']}>
        {figures.map(([label, value, below]) => (
          <Figure key={label} label={label} below={below}>
            {format.number(value)}
          </Figure>
        ))}
      </div>
      {names.length > 0 && (
        <p className="small soft">
          {t('consolidation.missing', {
            units: more > 0 ? t('consolidation.missingMore', { units: named, count: more }) : named,
          })}
        </p>
      )}
    </div>
  )
}
