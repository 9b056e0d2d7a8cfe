import type { EditionContent, EditionPicture } from '#domain/bulletin/edition.ts'
import { type NewsBlock, type NewsInline } from '#domain/bulletin/news-body.ts'
import { escapeHtml } from './escape-html.ts'

type Inlines = readonly NewsInline[] | undefined

const inline = (each: NewsInline): string => {
  if (each.type === 'hardBreak') return '<br>'
  if (each.type === 'fact') return escapeHtml(each.attrs.text)
  return (each.marks ?? []).reduce((text, mark) => {
    if (mark.type === 'bold') return `<strong>${text}</strong>`
    if (mark.type === 'italic') return `<em>${text}</em>`
    return `<a href="${escapeHtml(mark.attrs.href)}" rel="noopener nofollow">${text}</a>`
  }, escapeHtml(each.text))
}
const inlines = (content: Inlines): string => (content ?? []).map(inline).join('')

/** A picture with its caption and, where it is known, whose it is. */
export const figureOf = (picture: EditionPicture, address: (id: string) => string): string =>
  `<figure><img src="${escapeHtml(address(picture.id))}" alt="${escapeHtml(picture.alternative)}" loading="lazy">
<figcaption>${escapeHtml(picture.caption)}${picture.credit ? ` <small>Ảnh: ${escapeHtml(picture.credit)}</small>` : ''}</figcaption></figure>`

/** The blocks of a news item as HTML: nothing but what the closed set of blocks can say, every word escaped. */
export function newsBlocks({ body, pictures }: EditionContent, address: (id: string) => string): string {
  const known = new Map(pictures.map((picture) => [picture.id, picture]))
  const items = (block: Extract<NewsBlock, { type: 'bulletList' | 'orderedList' }>) =>
    block.content
      .map((item) => `<li>${item.content.map(({ content }) => inlines(content)).join('<br>')}</li>`)
      .join('')
  const html = (block: NewsBlock): string => {
    switch (block.type) {
      case 'paragraph':
        return block.content ? `<p>${inlines(block.content)}</p>` : ''
      case 'heading':
        return `<h${block.attrs.level}>${inlines(block.content)}</h${block.attrs.level}>`
      case 'bulletList':
        return `<ul>${items(block)}</ul>`
      case 'orderedList':
        return `<ol>${items(block)}</ol>`
      case 'blockquote':
        return `<blockquote>${block.content.map(({ content }) => `<p>${inlines(content)}</p>`).join('')}</blockquote>`
      case 'picture': {
        const picture = known.get(block.attrs.id)
        return picture ? figureOf(picture, address) : ''
      }
    }
  }
  return body.content.map(html).join('\n')
}
