import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { readRecommendation } from '#domain/recommendation/contract.ts'
import { isOpen } from '#domain/recommendation/lifecycle.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Recommendation.module.css'
import { WaitingMark } from './WaitingMark.tsx'

export type RecommendationRead = ResponseOf<typeof readRecommendation>

/** Where it stands, who owes the answer and by when, and where it was raised. */
export function RecommendationFacts({ recommendation }: { recommendation: RecommendationRead }) {
  const { t, format } = useWords()
  const { state, answering, dueOn, firstDueOn, meeting, difficulty } = recommendation
  return (
    <>
      <p className="row">
        <WaitingMark {...recommendation} />
      </p>
      <dl className={styles['facts']}>
        <Fact title={t('recommendation.answering')}>{answering.name}</Fact>
        {isOpen(state) && (
          <Fact title={t('recommendation.due')}>
            {format.date(dueOn)}
            {firstDueOn !== dueOn && (
              <span className="below">{t('recommendation.firstDue', { date: format.date(firstDueOn) })}</span>
            )}
          </Fact>
        )}
        {meeting && (
          <Fact title={t('recommendation.meeting')}>
            <Link to={paths.meeting(meeting.id)}>{meeting.title}</Link>
          </Fact>
        )}
        {difficulty && (
          <Fact title={t('recommendation.difficulty')}>
            <Link to={paths.difficulty(difficulty.id)}>{difficulty.text}</Link>
          </Fact>
        )}
      </dl>
      {isOpen(state) && <p className="small quiet">{t('recommendation.answerDays')}</p>}
    </>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
