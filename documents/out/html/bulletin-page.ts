import { dateOfInstant } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import { escapeHtml } from './escape-html.ts'
import { type NewsPage, htmlPage } from './news-page.ts'

export interface BulletinEntry {
  readonly path: string
  readonly headline: string
  readonly summary: string
  readonly publishedAt: Date
}

/** What was published, the latest first, a page at a time. */
export const bulletinPage = (
  bulletin: NewsPage['bulletin'],
  entries: readonly BulletinEntry[],
  older: string | null,
): string =>
  htmlPage({
    title: bulletin.title,
    head: [],
    bulletin,
    body: `<h1>${escapeHtml(bulletin.title)}</h1>
${entries.length === 0 ? '<p>Chưa có tin nào.</p>' : `<ul class="list">${entries.map(entry).join('')}</ul>`}
${older ? `<p><a href="${escapeHtml(older)}">Tin cũ hơn</a></p>` : ''}`,
  })

const entry = ({ path, headline, summary, publishedAt }: BulletinEntry): string =>
  `<li><h2><a href="${escapeHtml(path)}">${escapeHtml(headline)}</a></h2><p>${escapeHtml(summary)}</p>
<p class="when"><time datetime="${publishedAt.toISOString()}">${formatDate(dateOfInstant(publishedAt))}</time></p></li>`
