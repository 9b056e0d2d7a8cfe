import type { BulletinEntry } from './bulletin-page.ts'
import { escapeHtml } from './escape-html.ts'

/** The bulletin as an Atom feed (RFC 4287), the latest first; `origin` has no slash at its end. */
export function newsFeed(
  bulletin: { readonly title: string; readonly path: string },
  entries: readonly (BulletinEntry & { readonly id: string; readonly updatedAt: Date })[],
  origin: string,
): string {
  const updated =
    entries
      .map(({ updatedAt }) => updatedAt.toISOString())
      .toSorted()
      .at(-1) ?? '1970-01-01T00:00:00Z'
  const address = (path: string) => escapeHtml(`${origin}${path}`)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>${escapeHtml(bulletin.title)}</title>
<id>${address(bulletin.path)}</id><updated>${updated}</updated><author><name>${escapeHtml(bulletin.title)}</name></author>
<link rel="self" href="${address(`${bulletin.path}/feed.atom`)}"/><link href="${address(bulletin.path)}"/>
${entries
  .map(
    (each) => `<entry><id>urn:uuid:${each.id}</id><title>${escapeHtml(each.headline)}</title>
<link href="${address(each.path)}"/><published>${each.publishedAt.toISOString()}</published>
<updated>${each.updatedAt.toISOString()}</updated><summary>${escapeHtml(each.summary)}</summary></entry>`,
  )
  .join('\n')}
</feed>`
}
