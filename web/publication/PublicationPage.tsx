import { useParams } from 'react-router'
import { readPublication } from '#domain/publication/contract.ts'
import { foldText } from '#domain/text/fold.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { FiguresTable } from './FiguresTable.tsx'

/** One publication: each figure as it was published, as it stands now, and the difference. */
export function PublicationPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const { publication, figures } = useRead(readPublication, { params: { id } })
  const filters = useFilters({ q: '', show: '' })
  const { year, through, publishedOn, publishedBy, note, supersededById } = publication
  const changed = figures.filter(({ difference }) => difference !== null)
  const typed = foldText(filters.valueOf('q'))
  const shown = (filters.valueOf('show') === 'changed' ? changed : figures).filter(
    ({ unit, indicatorName }) => foldText(`${unit.name} ${unit.shortName} ${indicatorName}`).includes(typed),
  )
  const said = t('publication.oneSub', {
    date: format.date(publishedOn),
    name: publishedBy.name ?? '–',
  })
  const counted = { part: format.number(changed.length), whole: format.number(figures.length) }
  return (
    <Page
      title={t('publication.one', { month: through, year })}
      sub={note ? `${said}. ${note}` : said}
      crumbs={[
        { title: t('target.title'), to: paths.targets },
        { title: t('publication.title'), to: paths.publicationsOf(year) },
      ]}
      width="wide"
      actions={
        supersededById && (
          <ButtonLink to={paths.publication(supersededById)}>{t('publication.seeLater')}</ButtonLink>
        )
      }
    >
      <FilterBar filters={filters}>
        <SearchField field={filters.field('q')} label={t('target.unitFilter')} />
        <SelectField
          field={filters.field('show')}
          label={t('publication.difference')}
          options={[{ value: 'changed', label: t('publication.onlyChanged') }]}
          placeholder={t('publication.showAll')}
        />
      </FilterBar>
      <Section title={t('publication.figures')} sub={t('publication.changedOf', counted)}>
        <FiguresTable figures={shown} through={through} label={t('publication.figures')} />
      </Section>
    </Page>
  )
}
