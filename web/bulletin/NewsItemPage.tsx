import { useParams } from 'react-router'
import { readNews } from '#domain/bulletin/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { NewsActions } from './NewsActions.tsx'
import { NewsCourse } from './NewsCourse.tsx'
import { NewsEditor } from './NewsEditor.tsx'
import { NewsReaders } from './NewsReaders.tsx'
import { NewsReading } from './NewsReading.tsx'
import { NewsStateMark } from './NewsStateMark.tsx'
import { NewsWarnings } from './NewsWarnings.tsx'

/** One news item: its text at work beside what it may lean on, or as it is read; then how it came there. */
export function NewsItemPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const item = useRead(readNews, { params: { id } })
  return (
    <Page
      title={item.headline}
      crumbs={[{ title: t('bulletin.title'), to: paths.news }]}
      sub={t('bulletin.written', { name: item.writtenBy.name ?? '–', date: format.date(item.writtenOn) })}
      actions={<NewsActions item={item} />}
    >
      <p className="row">
        <NewsStateMark state={item.state} />
      </p>
      <NewsWarnings item={item} />
      {item.can.edit.allowed ? (
        <NewsEditor key={`${item.id} ${item.version}`} item={item} />
      ) : (
        <NewsReading item={item} />
      )}
      <NewsReaders item={item} />
      <NewsCourse item={item} />
    </Page>
  )
}
