import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import styles from './SourceQuote.module.css'

/** The sentence from which something comes, with the document that says it. */
export function SourceQuote(props: { sentence: string; document: ReactNode; to?: string }) {
  const { t } = useWords()
  return (
    <figure className={styles['source']}>
      <blockquote>“{props.sentence}”</blockquote>
      <figcaption>
        <span className="seenByReaderOnly">{t('ui.source')}: </span>
        {props.to ? <Link to={props.to}>{props.document}</Link> : props.document}
      </figcaption>
    </figure>
  )
}
