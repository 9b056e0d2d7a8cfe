import type { SignedInSession } from '#domain/session/contract.ts'
import { paths } from '#web/paths.ts'
import { RecommendationList } from '#web/recommendation/RecommendationList.tsx'
import { useSession } from '#web/session/use-session.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { ClaimedWork } from './ClaimedWork.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { OldestOverdue } from './OldestOverdue.tsx'
import { OverdueByUnit } from './OverdueByUnit.tsx'
import styles from './Overview.module.css'
import { PlanMap, SlowestOfPlan } from './PlanMap.tsx'
import { PresentLink } from './PresentLink.tsx'
import { TasksAtGlance } from './TasksAtGlance.tsx'
import { WaitingAtGlance } from './WaitingAtGlance.tsx'
import { YearAndPlan } from './YearAndPlan.tsx'

/** The leader's one screen, in the order of the leader's questions; others see as far as they reach. */
export function OverviewPage() {
  const { t, format } = useWords()
  const { today, positions } = useSession()
  if (!hasReach(positions)) return <NoReach />
  return (
    <Page title={t('overview.title')} sub={format.weekday(today)} width="wide" actions={<PresentLink />}>
      <FirstSteps />
      <div className={styles['glance']}>
        <Section title={t('overview.year')} lines={5}>
          <YearAndPlan />
        </Section>
        <Section title={t('task.title')} lines={5}>
          <TasksAtGlance />
        </Section>
        <Section title={t('overview.waiting')}>
          <WaitingAtGlance />
        </Section>
      </div>
      <div className={styles['mapAndLate']}>
        <Waiting lines={16}>
          <PlanMap />
        </Waiting>
        <div className={styles['column']}>
          <Section title={t('overview.overdue')} sub={t('overview.overdueSub')} lines={9}>
            <OverdueByUnit />
          </Section>
          <Section minor title={t('overview.oldest')} sub={t('overview.workingDays')}>
            <OldestOverdue />
          </Section>
        </div>
      </div>
      <Waiting lines={10}>
        <SlowestOfPlan />
      </Waiting>
      <div className={styles['halves']}>
        <Section title={t('overview.recommendations')} sub={t('overview.workingDays')} lines={6}>
          <RecommendationList answer="waiting" unitId="" words="" isFiltered={false} first={5} />
        </Section>
        <div className={styles['column']}>
          <Section title={t('overview.claimed')} sub={t('overview.workingDays')} lines={3}>
            <ClaimedWork />
          </Section>
          <Section title={t('overview.meeting')} lines={5}>
            <NextMeeting />
          </Section>
        </div>
      </div>
    </Page>
  )
}

/** Whether some post reaches a unit; what one owes alone is not overlooked from here. */
const hasReach = (positions: SignedInSession['positions']): boolean =>
  positions.some(({ jurisdiction }) => jurisdiction !== 'own')

function NoReach() {
  const { t } = useWords()
  return (
    <Page title={t('overview.title')}>
      <EmptyState
        title={t('overview.noReach')}
        action={<ButtonLink to={paths.mine}>{t('overview.toMine')}</ButtonLink>}
      >
        {t('overview.noReachWhy')}
      </EmptyState>
    </Page>
  )
}
