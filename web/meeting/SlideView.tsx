import styles from './Presentation.module.css'
import type { Slide } from './slides.ts'

/** One slide: its subject, then at most six rows. */
export function SlideView({ slide }: { slide: Slide }) {
  return (
    <>
      <header className={styles['head']}>
        <h1>{slide.title}</h1>
        <p>{slide.sub}</p>
      </header>
      <ol className={styles['rows']}>
        {slide.rows.map((row) => (
          <li key={row.key}>
            <span className={styles['mark']}>{row.mark}</span>
            <div>
              <p className={styles['title']}>{row.title}</p>
              {row.below && <p className={styles['below']}>{row.below}</p>}
            </div>
            <div className={styles['aside']}>{row.aside}</div>
          </li>
        ))}
      </ol>
    </>
  )
}
