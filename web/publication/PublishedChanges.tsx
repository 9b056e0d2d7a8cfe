import { listChanges } from '#domain/publication/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { FiguresTable } from './FiguresTable.tsx'

type Props = { year: number; through: number }

/** What has changed since a review was published; nothing stands here while it is not published. */
export function PublishedChanges(props: Props) {
  const { publication, figures, of } = useRead(listChanges, { query: props })
  const { t, format } = useWords()
  if (!publication) return null
  const date = format.date(publication.publishedOn)
  const to = paths.publication(publication.id)
  if (figures.length === 0)
    return (
      <p className="small soft">
        <FigureLink to={to}>{t('publication.noChanges', { date })}</FigureLink>
      </p>
    )
  const counted = { part: format.number(figures.length), whole: format.number(of) }
  return (
    <Section
      title={t('publication.changes')}
      sub={t('publication.changesSub', { month: publication.through, date })}
      aside={
        <span className="small">
          <FigureLink to={to}>{t('publication.changedOf', counted)}</FigureLink>
        </span>
      }
    >
      <FiguresTable figures={figures} through={publication.through} label={t('publication.changes')} />
    </Section>
  )
}
