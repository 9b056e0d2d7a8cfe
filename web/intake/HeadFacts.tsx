import type { IntakeHead } from '#domain/intake/contract.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './HeadFacts.module.css'

const names = ['kind', 'number', 'issuedOn', 'heldOn', 'chair', 'periodReviewed', 'periodAhead'] as const
type Name = (typeof names)[number]

/** What the head of the document says, and what of it could not be read. */
export function HeadFacts({ head }: { head: IntakeHead }) {
  const { t, format } = useWords()
  const valueOf = (name: Name): string | null => {
    if (name === 'kind') return t(`intake.kindOf.${head.kind}`)
    if (name === 'issuedOn' || name === 'heldOn') return head[name] ? format.date(head[name]) : null
    return head[name]
  }
  const expected = names.filter((name) => isExpected(name, head))
  const read = names.filter((name) => valueOf(name) !== null)
  const unread = expected.filter((name) => valueOf(name) === null)
  return (
    <section aria-label={t('intake.fact')}>
      <dl className={styles['facts']}>
        {read.map((name) => (
          <div key={name}>
            <dt>{t(`intake.fact.${name}`)}</dt>
            <dd>{valueOf(name)}</dd>
          </div>
        ))}
      </dl>
      {unread.length > 0 && (
        <p className="small quiet">
          {t('intake.fact.unread', {
            names: unread.map((name) => t(`intake.fact.${name}`).toLocaleLowerCase()).join(', '),
          })}
        </p>
      )}
    </section>
  )
}

/** A news report has no number and no date of issue; a plan has no meeting. */
function isExpected(name: Name, { kind }: IntakeHead): boolean {
  if (name === 'number' || name === 'issuedOn') return kind !== 'news'
  if (name === 'kind') return true
  return kind !== 'plan'
}
