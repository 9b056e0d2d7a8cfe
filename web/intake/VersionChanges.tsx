import { compareIntake } from '#domain/intake/contract.ts'
import { useRead } from '#web/api.ts'
import { Section } from '#web/ui/Section.tsx'
import { ButtonLink } from '#web/ui/Button.tsx'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import type { Intake } from './intake.ts'
import styles from './VersionChanges.module.css'

type Props = { intakeId: string; follows: NonNullable<Intake['follows']> }

/** What this version of a document says otherwise than the one that was read before it. */
export function VersionChanges({ intakeId, follows }: Props) {
  const { t } = useWords()
  return (
    <Section
      title={t('intake.changes')}
      sub={follows.name}
      aside={
        <ButtonLink small to={paths.intakeOf(follows.id)}>
          {t('intake.earlierVersion')}
        </ButtonLink>
      }
    >
      <ChangeList intakeId={intakeId} />
    </Section>
  )
}

function ChangeList({ intakeId }: { intakeId: string }) {
  const { t } = useWords()
  const { changes, total } = useRead(compareIntake, { params: { id: intakeId } })
  if (total === 0) return <p className="quiet">{t('intake.changesNone')}</p>
  return (
    <>
      <ul className={styles['changes']}>
        {changes.map(({ before, after }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same words may be changed twice
          <li key={at}>
            <span className={styles['kind']}>
              {t(
                before === null
                  ? 'intake.changeAdded'
                  : after === null
                    ? 'intake.changeGone'
                    : 'intake.changeOther',
              )}
            </span>
            <div>
              {before !== null && <del>{before}</del>}
              {after !== null && <ins>{after}</ins>}
            </div>
          </li>
        ))}
      </ul>
      {total > changes.length && (
        <p className="small quiet">{t('intake.changesMore', { count: total - changes.length })}</p>
      )}
    </>
  )
}
