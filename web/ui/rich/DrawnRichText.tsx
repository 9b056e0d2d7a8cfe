import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect } from 'react'
import { useWords } from '#web/words/language.tsx'
import type { RichDocument, RichTextProps } from '../RichText.tsx'
import { factNode } from './fact-node.ts'
import { pictureNode } from './picture-node.ts'
import styles from './RichText.module.css'
import { RichToolbar } from './RichToolbar.tsx'

const kit = StarterKit.configure({
  heading: { levels: [2, 3] },
  code: false,
  codeBlock: false,
  strike: false,
  underline: false,
  horizontalRule: false,
  link: {
    openOnClick: false,
    protocols: ['http', 'https', 'mailto'],
    HTMLAttributes: { rel: 'noopener', target: null },
  },
})

/** The editor itself: what is pasted from Word comes in as the blocks that the text may have, the rest is dropped. */
export function DrawnRichText({ label, value, onChange, pictureOf, onReady }: RichTextProps) {
  const { t } = useWords()
  const editor = useEditor({
    extensions: [kit, factNode, pictureNode.configure({ pictureOf })],
    content: value,
    editorProps: {
      attributes: {
        'aria-label': label,
        role: 'textbox',
        'aria-multiline': 'true',
        class: styles['text'] ?? '',
      },
    },
    onUpdate: ({ editor: at }) => onChange(documentOf(at)),
  })
  useEffect(() => {
    if (editor && !editor.isDestroyed) onReady?.(handOf(editor))
  }, [editor, onReady])
  // A text that came anew (facts of today, someone else's version) replaces what stands here.
  useEffect(() => {
    if (editor && !editor.isDestroyed && JSON.stringify(value) !== JSON.stringify(documentOf(editor)))
      editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  const active = useEditorState({
    editor,
    selector: ({ editor: at }) => (at && !at.isDestroyed ? stateOf(at) : null),
  })
  if (!editor || editor.isDestroyed || !active) return null
  return (
    <div className={styles['frame']}>
      <RichToolbar editor={editor} active={active} label={t('ui.richTools')} />
      <EditorContent editor={editor} />
    </div>
  )
}

/** The editor writes attributes that say nothing (a link without a target); the contract takes none of them. */
function documentOf(editor: Editor): RichDocument {
  return JSON.parse(
    JSON.stringify(editor.getJSON(), (key, value: unknown) => (key === 'attrs' ? known(value) : value)),
  )
}

const attributes = new Set(['id', 'text', 'level', 'href'])
function known(value: unknown): unknown {
  const kept = Object.entries(Object(value)).filter(([name]) => attributes.has(name))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

const handOf = (editor: Editor) => ({
  insertFact: (fact: { id: string; text: string }) => {
    editor.chain().focus().insertContent({ type: 'fact', attrs: fact }).run()
  },
  insertPicture: (id: string) => {
    editor.chain().focus().insertContent({ type: 'picture', attrs: { id } }).run()
  },
})

const stateOf = (editor: Editor) => ({
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  heading: editor.isActive('heading', { level: 2 }),
  subheading: editor.isActive('heading', { level: 3 }),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  blockquote: editor.isActive('blockquote'),
  link: editor.isActive('link'),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
})
export type RichState = ReturnType<typeof stateOf>
