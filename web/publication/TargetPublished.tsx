import { listPublished, type Publication, type PublishedFigure } from '#domain/publication/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import { useDifferenceWords } from './difference-words.tsx'

type Props = { targetId: string; through?: number }

/** What was published of a target, and what it is now; nothing stands here while it was never published. */
export function TargetPublished({ targetId }: { targetId: string }) {
  const { t } = useWords()
  return (
    <Section title={t('publication.title')} minor lines={1}>
      <PublishedLines targetId={targetId} />
    </Section>
  )
}

/** The publications of a target, the latest first; of one review only where it is given. */
export function PublishedLines({ targetId, through }: Props) {
  const { t, format } = useWords()
  const { published } = useRead(listPublished, { query: { targetId } })
  const shown = published.filter(
    ({ publication }) => through === undefined || publication.through === through,
  )
  if (shown.length === 0) return <p className="small quiet">{t('publication.notPublished')}</p>
  return (
    <Timeline
      label={t('publication.title')}
      moments={shown.map(({ publication, figure }, index) => ({
        key: publication.id,
        at: format.date(publication.publishedOn),
        what: <PublishedLine publication={publication} figure={figure} />,
        isNow: index === 0,
      }))}
    />
  )
}

function PublishedLine({ publication, figure }: { publication: Publication; figure: PublishedFigure }) {
  const { t } = useWords()
  const words = useDifferenceWords()
  const { difference, now } = figure
  const said = { months: publication.through, published: words.figure(figure.actualToDate) }
  return (
    <>
      <FigureLink to={paths.publication(publication.id)}>
        {difference
          ? t('publication.line', { ...said, now: words.figure(now.actualToDate) })
          : t('publication.lineSame', said)}
      </FigureLink>
      {difference && (
        <span className="below">
          {t('publication.lineDifference', { difference: words.ofFigure(figure) })}
          {difference.percentPoints && ` · ${words.ofPercent(figure)}`}
        </span>
      )}
      {publication.supersededById && <span className="below">{t('publication.superseded')}</span>}
    </>
  )
}
