import { paths } from '#web/paths.ts'
import { type Moment, Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import { Link } from 'react-router'
import type { RecommendationRead } from './RecommendationFacts.tsx'

type Direction = RecommendationRead['directions'][number]

/** Everything said on a recommendation, the latest first. */
export function DirectionHistory({ recommendation }: { recommendation: RecommendationRead }) {
  const { t } = useWords()
  return <Timeline label={t('recommendation.history')} moments={useMoments(recommendation)} />
}

function useMoments(recommendation: RecommendationRead): Moment[] {
  const { t, format } = useWords()
  const { directions, clarifications, raisedBy, addressedTo, raisedOn } = recommendation
  const said = [
    ...directions.map((direction) => ({
      key: direction.id,
      on: direction.givenOn,
      what: <DirectionText direction={direction} />,
    })),
    ...clarifications.map(({ id, text, givenBy, givenOn }) => ({
      key: id,
      on: givenOn,
      what: (
        <>
          <p className="strong">{t('recommendation.clarified')}</p>
          <p>{text}</p>
          <p className="below">{givenBy.name}</p>
        </>
      ),
    })),
    {
      key: 'raised',
      on: raisedOn,
      what: (
        <>
          <span className="strong">{raisedBy.name}</span>
          <span className="below">{t('recommendation.raised', { unit: addressedTo.name })}</span>
        </>
      ),
    },
  ]
  // Ids are made in the order of time, so they part what was said on one day; what was raised came first of all.
  const later = (a: (typeof said)[number], b: (typeof said)[number]) =>
    b.on.localeCompare(a.on) ||
    Number(a.key === 'raised') - Number(b.key === 'raised') ||
    b.key.localeCompare(a.key)
  return said.toSorted(later).map(({ key, on, what }) => ({ key, at: format.date(on), what }))
}

function DirectionText({ direction }: { direction: Direction }) {
  const { t, format } = useWords()
  const { decision, text, forwardedTo, answerDueOn, givenBy, recordedBy, meeting, tasks } = direction
  const isRecorded = recordedBy.id !== givenBy.id
  return (
    <>
      <p className="strong">{t(`recommendation.given.${decision}`, { unit: forwardedTo?.name ?? '' })}</p>
      <p>{text}</p>
      {answerDueOn && <p>{t('recommendation.answerBy', { date: format.date(answerDueOn) })}</p>}
      <p className="below">
        {[
          givenBy.name,
          isRecorded && recordedBy.name && t('recommendation.recordedBy', { name: recordedBy.name }),
        ]
          .filter(Boolean)
          .join(', ')}
        {meeting && (
          <>
            {' · '}
            <Link to={paths.meeting(meeting.id)}>{meeting.title}</Link>
          </>
        )}
      </p>
      {tasks.map((task) => (
        <p key={task.id} className="small">
          <Link to={paths.task(task.id)}>{t('recommendation.tasksMade', { title: task.title })}</Link>
        </p>
      ))}
    </>
  )
}
