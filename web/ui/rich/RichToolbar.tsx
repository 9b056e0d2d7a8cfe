import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import type { RichState } from './DrawnRichText.tsx'
import styles from './RichText.module.css'

type Props = { editor: Editor; active: RichState; label: string }

/** What can be done with the words: one stop of the Tab key, arrows within, as toolbars are used. */
export function RichToolbar({ editor, active, label }: Props) {
  const { t } = useWords()
  const [isLinking, setLinking] = useState(false)
  const run = (change: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => {
    change(editor.chain().focus()).run()
  }
  const tools = [
    {
      name: t('ui.richHeading'),
      mark: 'H',
      on: active.heading,
      run: run((c) => c.toggleHeading({ level: 2 })),
    },
    {
      name: t('ui.richSubheading'),
      mark: 'h',
      on: active.subheading,
      run: run((c) => c.toggleHeading({ level: 3 })),
    },
    { name: t('ui.richBold'), mark: 'B', on: active.bold, run: run((c) => c.toggleBold()) },
    { name: t('ui.richItalic'), mark: 'I', on: active.italic, run: run((c) => c.toggleItalic()) },
    { name: t('ui.richBullets'), mark: '•', on: active.bulletList, run: run((c) => c.toggleBulletList()) },
    { name: t('ui.richNumbers'), mark: '1.', on: active.orderedList, run: run((c) => c.toggleOrderedList()) },
    { name: t('ui.richQuote'), mark: '“', on: active.blockquote, run: run((c) => c.toggleBlockquote()) },
    { name: t('ui.richLink'), mark: t('ui.richLink'), on: active.link, run: () => setLinking(!isLinking) },
    { name: t('ui.richUndo'), mark: '↶', off: !active.canUndo, run: run((c) => c.undo()) },
    { name: t('ui.richRedo'), mark: '↷', off: !active.canRedo, run: run((c) => c.redo()) },
  ]
  return (
    <>
      <div role="toolbar" tabIndex={-1} aria-label={label} className={styles['tools']} onKeyDown={moveWithin}>
        {tools.map((tool, index) => (
          <button
            key={tool.name}
            type="button"
            data-mark={tool.mark}
            title={tool.name}
            aria-label={tool.name}
            aria-pressed={'on' in tool ? tool.on : undefined}
            aria-disabled={'off' in tool && tool.off ? true : undefined}
            tabIndex={index === 0 ? 0 : -1}
            onClick={tool.run}
          />
        ))}
      </div>
      {isLinking && <LinkField editor={editor} onDone={() => setLinking(false)} />}
    </>
  )
}

function moveWithin(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

/** Whoever asked for the field wants to type in it. */
const focusOnce = (input: HTMLInputElement | null): void => input?.focus()

/** The address of a link; only what a reader may safely open. */
function LinkField({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useWords()
  const [address, setAddress] = useState(() => String(editor.getAttributes('link')['href'] ?? ''))
  const isRight = /^(https?:\/\/|mailto:)\S+$/i.test(address)
  const keep = () => {
    if (address === '') editor.chain().focus().extendMarkRange('link').unsetLink().run()
    else if (isRight) editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
    else return
    onDone()
  }
  return (
    <div className={styles['link']}>
      <input
        type="url"
        ref={focusOnce}
        aria-label={t('ui.richAddress')}
        placeholder="https://"
        value={address}
        aria-invalid={address !== '' && !isRight}
        onChange={(event) => setAddress(event.currentTarget.value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            keep()
          }
          if (event.key === 'Escape') onDone()
        }}
      />
      <button type="button" onClick={keep}>
        {t('ui.richLinkKeep')}
      </button>
    </div>
  )
}
