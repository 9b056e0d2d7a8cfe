import { type NewsItem, exportNews } from '#domain/bulletin/contract.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { addressOf } from '#web/api/call.ts'

/** What readers have of it: the page, the sound, the folder for a portal. */
export function NewsReaders({ item }: { item: NewsItem }) {
  const { t } = useWords()
  if (item.editions === 0) return null
  const seconds = item.audio?.seconds ?? 0
  return (
    <Section title={t('bulletin.readers')} sub={t('bulletin.editions', { count: item.editions })}>
      <p>
        {item.publicPath ? <a href={item.publicPath}>{t('bulletin.publicPage')}</a> : t('bulletin.notPublic')}
      </p>
      <p className="soft">
        {item.audio
          ? t('bulletin.audio', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
          : t('bulletin.audioNone')}
      </p>
      <DownloadLink href={addressOf(exportNews, { id: item.id })}>{t('bulletin.export')}</DownloadLink>
    </Section>
  )
}
