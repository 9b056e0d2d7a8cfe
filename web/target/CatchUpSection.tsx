import { readCatchUp, type CatchUpPlan } from '#domain/target/catch-up-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { CatchUpPlanView } from './CatchUpPlanView.tsx'
import styles from './CatchUp.module.css'
import type { Target } from './TargetPage.tsx'

/** How the unit means to catch up: the plan that is open, the one in force, and those before. */
export function CatchUpSection({ target }: { target: Target }) {
  const { t } = useWords()
  return (
    <Section title={t('catchUp.plan')} lines={5}>
      <Plans target={target} />
    </Section>
  )
}

const isNow = ({ state }: CatchUpPlan): boolean => state !== 'replaced'
const isOpen = ({ state }: CatchUpPlan): boolean => state !== 'replaced' && state !== 'agreed'

function Plans({ target }: { target: Target }) {
  const { t } = useWords()
  const { plans, can } = useRead(readCatchUp, { params: { id: target.id } })
  const now = plans.filter(isNow)
  const former = plans.filter((plan) => !isNow(plan))
  const begin = <Begin to={paths.catchUp(target.id)} may={can.draft} isRevision={now.length > 0} />
  return (
    <div className="stack">
      {now.length === 0 && (
        <EmptyState title={t('catchUp.planNone')} action={begin}>
          {t('catchUp.planNoneBody')}
        </EmptyState>
      )}
      {now.map((plan) => (
        <CatchUpPlanView key={plan.id} plan={plan} target={target} />
      ))}
      {now.length > 0 && !now.some(isOpen) && <div>{begin}</div>}
      {former.length > 0 && (
        <details className={styles['former']}>
          <summary>{t('catchUp.former')}</summary>
          {former.map((plan) => (
            <CatchUpPlanView key={plan.id} plan={plan} target={target} />
          ))}
        </details>
      )}
    </div>
  )
}

type Begun = { to: string; may: Parameters<ReturnType<typeof useWords>['why']>[0]; isRevision: boolean }

function Begin({ to, may, isRevision }: Begun) {
  const { t, why } = useWords()
  const title = t(isRevision ? 'catchUp.revise' : 'catchUp.draft')
  if (may.allowed) return <ButtonLink to={to}>{title}</ButtonLink>
  return (
    <Button why={why(may)} whyShown>
      {title}
    </Button>
  )
}
