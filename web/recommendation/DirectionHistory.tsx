import { Link } from 'react-router'
import { paths } from '#web/paths.ts'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import type { RecommendationRead } from './RecommendationFacts.tsx'

type Direction = RecommendationRead['directions'][number]

/** Everything said on a recommendation, the latest first. */
export function DirectionHistory({ recommendation }: { recommendation: RecommendationRead }) {
  const { t, format } = useWords()
  const { directions, raisedBy, addressedTo, raisedOn } = recommendation
  return (
    <Timeline
      label={t('recommendation.history')}
      moments={[
        ...directions.toReversed().map((direction) => ({
          key: direction.id,
          at: format.date(direction.givenOn),
          what: <DirectionText direction={direction} />,
        })),
        {
          key: 'raised',
          at: format.date(raisedOn),
          what: (
            <>
              <span className="strong">{raisedBy.name}</span>
              <span className="below">{t('recommendation.raised', { unit: addressedTo.name })}</span>
            </>
          ),
        },
      ]}
    />
  )
}

function DirectionText({ direction }: { direction: Direction }) {
  const { t } = useWords()
  const { decision, text, forwardedTo, givenBy, recordedBy, meeting, tasks } = direction
  const isRecorded = recordedBy.id !== givenBy.id
  return (
    <>
      <p className="strong">{t(`recommendation.given.${decision}`, { unit: forwardedTo?.name ?? '' })}</p>
      <p>{text}</p>
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
