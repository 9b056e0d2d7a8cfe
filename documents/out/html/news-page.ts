import { dateOfInstant } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { EditionContent, EditionPicture } from '#domain/bulletin/edition.ts'
import { picturesIn } from '#domain/bulletin/news-body.ts'
import { escapeHtml } from './escape-html.ts'
import { figureOf, newsBlocks } from './news-blocks.ts'
import { newsStyle } from './news-style.ts'

/**
 * What stands around the text of a public page. Addresses are complete where they are read elsewhere (share preview); a page
 * in a folder has none where the bulletin is closed, and links to nothing then.
 */
export interface NewsPage {
  readonly bulletin: {
    readonly title: string
    readonly path: string | null
    readonly isDemonstration: boolean
  }
  readonly content: EditionContent
  readonly address: string | null
  readonly publishedAt: Date
  /** When an edition replaced an earlier one. */
  readonly correctedAt: Date | null
  readonly related: readonly { readonly headline: string; readonly path: string }[]
  readonly pictureAddress: (id: string) => string
  /** Where the cover is on the web, for a share preview; null where it is nowhere. */
  readonly coverAddress: string | null
  readonly soundAddress: string | null
  /** The script of the listener's own voice; a page kept in a folder has none. */
  readonly scriptAddress: string | null
}

const weekday = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'Asia/Ho_Chi_Minh' })
const day = (at: Date): string => `${weekday.format(at)}, ${formatDate(dateOfInstant(at))}`

/**
 * A news item as a page for anyone: it stands without script, is printed well and says of itself what a share preview shows.
 * The cover stands above the text unless the text shows it itself.
 */
export function newsPage(page: NewsPage): string {
  const { bulletin, content } = page
  const cover = content.pictures.find(({ id }) => id === content.coverId)
  return htmlPage({
    title: `${content.headline} – ${bulletin.title}`,
    head: [
      meta('description', content.summary),
      property('og:type', 'article'),
      property('og:title', content.headline),
      property('og:description', content.summary),
      property('og:locale', 'vi_VN'),
      property('article:published_time', page.publishedAt.toISOString()),
      property('og:site_name', bulletin.title),
      ...(page.address ? [property('og:url', page.address), canonical(page.address)] : []),
      ...(cover && page.coverAddress ? preview(page.coverAddress, cover) : [meta('twitter:card', 'summary')]),
    ],
    bulletin,
    script: page.scriptAddress,
    body: `<article lang="vi">
<h1>${escapeHtml(content.headline)}</h1>
<p class="when"><time datetime="${page.publishedAt.toISOString()}">${day(page.publishedAt)}</time>${page.correctedAt ? ` · Cập nhật ${day(page.correctedAt)}` : ''}</p>
<p class="summary">${escapeHtml(content.summary)}</p>
${listen(page)}
${cover && !picturesIn(content.body).includes(cover.id) ? figureOf(cover, page.pictureAddress) : ''}
${newsBlocks(content, page.pictureAddress)}
</article>
${related(page)}`,
  })
}

const canonical = (address: string) => `<link rel="canonical" href="${escapeHtml(address)}">`
const preview = (address: string, { alternative, mediaType }: EditionPicture): string[] => [
  property('og:image', address),
  property('og:image:type', mediaType),
  property('og:image:alt', alternative),
  meta('twitter:card', 'summary_large_image'),
]
const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">`
const property = (name: string, content: string) =>
  `<meta property="${name}" content="${escapeHtml(content)}">`

const listen = ({ soundAddress, scriptAddress }: NewsPage): string =>
  soundAddress || scriptAddress
    ? `<div class="listen" data-listen><span>Nghe bài</span>
${soundAddress ? `<audio controls preload="none" src="${escapeHtml(soundAddress)}"></audio>` : ''}</div>`
    : ''

const related = ({ related: items }: NewsPage): string =>
  items.length === 0
    ? ''
    : `<aside aria-labelledby="more"><h2 id="more">Xem thêm</h2><ul>${items
        .map(({ headline, path }) => `<li><a href="${escapeHtml(path)}">${escapeHtml(headline)}</a></li>`)
        .join('')}</ul></aside>`

interface Shell {
  readonly title: string
  readonly head: readonly string[]
  readonly bulletin: NewsPage['bulletin']
  readonly body: string
  readonly script?: string | null
}

/** The frame of every public page. */
export const htmlPage = ({ title, head, bulletin, body, script }: Shell): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head.join('\n')}
${bulletin.path ? `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(bulletin.title)}" href="${feedOf(bulletin.path)}">` : ''}
<style>${newsStyle}</style>${script ? `<script type="module" src="${escapeHtml(script)}"></script>` : ''}</head>
<body><header>${bulletin.path ? `<a href="${escapeHtml(bulletin.path)}">${escapeHtml(bulletin.title)}</a>` : `<b>${escapeHtml(bulletin.title)}</b>`}${bulletin.isDemonstration ? '<span class="mark">Dữ liệu minh họa</span>' : ''}</header>
<main>${body}</main>
${bulletin.path ? `<footer><a href="${feedOf(bulletin.path)}">Theo dõi bằng RSS/Atom</a></footer>` : ''}</body></html>`

const feedOf = (path: string): string => `${escapeHtml(path)}/feed.atom`
