import { Node } from '@tiptap/core'

/** A fact within a line: one piece, moved and deleted whole, never typed over. */
export const factNode = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ id: { default: '' }, text: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-fact]',
      getAttrs: (element) => ({ id: element.dataset['fact'] ?? '', text: element.textContent ?? '' }),
    },
  ],
  renderHTML: ({ node }) => ['span', { 'data-fact': String(node.attrs['id']) }, String(node.attrs['text'])],
  renderText: ({ node }) => String(node.attrs['text']),
})
