import type { CatchUpPlan } from '#domain/target/catch-up-contract.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { StatusMark, type Status } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { CatchUpActions } from './CatchUpActions.tsx'
import { CatchUpPath } from './CatchUpPath.tsx'
import { CatchUpSteps } from './CatchUpSteps.tsx'
import styles from './CatchUp.module.css'
import facts from './PaceFacts.module.css'
import type { Target } from './TargetPage.tsx'

type Props = { plan: CatchUpPlan; target: Target }

const statusOfState: Record<CatchUpPlan['state'], Status> = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  agreed: 'accepted',
  replaced: 'closed',
}

/** One plan to catch up: where it stands, why, how, its path and its steps. */
export function CatchUpPlanView({ plan, target }: Props) {
  const { t, format } = useWords()
  const name = plan.decidedBy?.name ?? t('target.someone')
  return (
    <article className={styles['plan']} aria-label={t('catchUp.planRevised', { ordinal: plan.ordinal })}>
      <PlanHead plan={plan} />
      {plan.state === 'returned' && plan.returnedReason && (
        <Notice>
          {t('catchUp.returnedBecause', {
            name,
            date: format.date(plan.decidedOn),
            reason: plan.returnedReason,
          })}
        </Notice>
      )}
      <dl className={facts['facts']}>
        <div>
          <dt>{t('catchUp.cause')}</dt>
          <dd>
            {t(`difficulty.cause.${plan.cause}`)}: {plan.causeDetail}
          </dd>
        </div>
        <div>
          <dt>{t('catchUp.remedy')}</dt>
          <dd className={styles['said']}>{plan.remedy}</dd>
        </div>
      </dl>
      <CatchUpPath plan={plan} target={target} />
      <CatchUpSteps plan={plan} />
      <CatchUpActions plan={plan} target={target} />
    </article>
  )
}

function PlanHead({ plan }: { plan: CatchUpPlan }) {
  const { t, format } = useWords()
  const by = (person: { name: string | null } | null) => person?.name ?? t('target.someone')
  const acts = [
    t('catchUp.draftedBy', { name: by(plan.draftedBy), date: format.date(plan.draftedOn) }),
    plan.submittedOn &&
      t('catchUp.submittedBy', { name: by(plan.submittedBy), date: format.date(plan.submittedOn) }),
    plan.decidedOn &&
      plan.state !== 'returned' &&
      t('catchUp.decidedBy', { name: by(plan.decidedBy), date: format.date(plan.decidedOn) }),
  ].filter(Boolean)
  return (
    <p className={styles['head']}>
      <StatusMark status={statusOfState[plan.state]}>{t(`catchUp.state.${plan.state}`)}</StatusMark>
      <span className="small quiet">{acts.join('; ')}</span>
    </p>
  )
}
