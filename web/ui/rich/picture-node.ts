import { Node } from '@tiptap/core'
import type { RichTextProps } from '../RichText.tsx'

/** A picture between two blocks, by its id. */
export const pictureNode = Node.create<{ pictureOf: RichTextProps['pictureOf'] }>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ pictureOf: () => undefined }),
  addAttributes: () => ({ id: { default: '' } }),
  parseHTML: () => [
    { tag: 'img[data-picture]', getAttrs: (element) => ({ id: element.dataset['picture'] ?? '' }) },
  ],
  renderHTML({ node }) {
    const id = String(node.attrs['id'])
    const picture = this.options.pictureOf(id)
    return ['img', { 'data-picture': id, src: picture?.address ?? '', alt: picture?.alternative ?? '' }]
  },
})
