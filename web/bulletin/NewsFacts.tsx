import type { NewsFactMark } from '#domain/bulletin/news-body.ts'
import { type NewsFact, newsFactKinds } from '#domain/bulletin/news-fact.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Bulletin.module.css'

type Props = {
  facts: readonly NewsFact[]
  inText: readonly NewsFactMark[]
  insert: ((fact: NewsFactMark) => void) | undefined
}

/** What was accepted and may be told, by kind; pressed, it comes into the text. */
export function NewsFacts({ facts, inText, insert }: Props) {
  const { t } = useWords()
  const used = new Set(inText.map(({ id }) => id))
  if (facts.length === 0) return <EmptyState title={t('bulletin.factsNone')}>{null}</EmptyState>
  return (
    <>
      <p className="small quiet">{t('bulletin.factsHint')}</p>
      {newsFactKinds.map((kind) => {
        const ofKind = facts.filter((fact) => fact.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind} className={styles['facts']}>
            <h3>{t(`bulletin.fact.${kind}`)}</h3>
            <ul>
              {ofKind.map(({ id, label, text }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-disabled={insert === undefined}
                    onClick={() => insert?.({ id, text })}
                  >
                    <span className="seenByReaderOnly">{t('bulletin.insert')}</span>
                    <span className="small quiet">
                      {label}
                      {used.has(id) && ` · ${t('bulletin.inText')}`}
                    </span>
                    <span>{text}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}
