import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ProgrammeRead } from './ProgrammePage.tsx'
import styles from './Programme.module.css'

const kinds = ['asked', 'approved', 'allotted', 'spent'] as const

/** What was asked for and what became of it, each as a bar against what was asked. */
export function FundingOfProgramme({ programme: { id, funding } }: { programme: ProgrammeRead }) {
  const { t, format } = useWords()
  if (funding.count === 0)
    return <EmptyState title={t('programme.noMoney')}>{t('programme.noMoneyHint')}</EmptyState>
  const most = Math.max(...kinds.map((kind) => funding[kind]), 1)
  return (
    <>
      <p className="small soft">
        <FigureLink to={paths.fundingBy({ programme: id })}>
          {t('programme.requests', { count: funding.count })}
        </FigureLink>
      </p>
      <dl className={styles['money']}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`funding.${kind}`)}</dt>
            <span className={styles['amount']} aria-hidden="true">
              <i style={{ width: `${(funding[kind] / most) * 100}%` }} />
            </span>
            <dd className="figures">
              <FigureLink to={paths.fundingBy({ programme: id })}>{format.number(funding[kind])}</FigureLink>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
