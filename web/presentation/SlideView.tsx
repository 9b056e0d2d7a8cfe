import styles from './Presentation.module.css'
import type { Slide } from './slides.ts'

/** One slide: its subject with how many, then its rows. */
export function SlideView({ slide }: { slide: Slide }) {
  const { title, sub, summary, rows, empty } = slide
  return (
    <>
      <header className={styles['head']}>
        <div>
          <h1>{title}</h1>
          <p>{sub}</p>
        </div>
        <div className={styles['summary']}>{summary}</div>
      </header>
      {rows.length === 0 ? (
        <p className={styles['empty']}>{empty}</p>
      ) : (
        <ol className={styles['rows']}>
          {rows.map((row) => (
            <li key={row.key} className={row.mark ? styles['marked'] : undefined}>
              {row.mark && <span className={styles['mark']}>{row.mark}</span>}
              <div>
                <p className={styles['title']}>{row.title}</p>
                <p className={styles['below']}>{row.below}</p>
              </div>
              <div className={styles['aside']}>{row.aside}</div>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
