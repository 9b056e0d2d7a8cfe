/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events
   -- the combobox pattern of WAI-ARIA: the keys are those of the field, the list only shows what they choose */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { foldText } from '#domain/text/fold.ts'
import { commands, rooms } from '#web/routes.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { useWords } from '#web/words/language.tsx'
import { useOfferedActions } from './actions.ts'
import styles from './CommandBar.module.css'
import { Highlight } from './Highlight.tsx'
import { findEverywhere, type Found } from './search-source.ts'

type Command = {
  key: string
  title: string
  kind: string
  hint?: string | undefined
  why?: string | null | undefined
  run: () => void
}

/** Finds and does: rooms, what the page can do, and whatever stands in the organisation. */
export function CommandBar({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const offers = useCommands(typed, onKeys)
  const chosen = offers[Math.min(at, offers.length - 1)]
  const run = (command: Command | undefined) => {
    if (!command || command.why) return
    onClose()
    command.run()
  }
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && offers.length > 0) {
      event.preventDefault()
      setAt((at + step + offers.length) % offers.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(chosen)
    }
  }
  return (
    <Dialog open onClose={onClose} title={t('shell.findOrDo')}>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls="commands"
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `command-${chosen.key}` : undefined}
        aria-label={t('shell.findOrDo')}
        placeholder={t('shell.commandHint')}
        className={styles['input']}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
      />
      <ul id="commands" role="listbox" aria-label={t('shell.findOrDo')} className={styles['list']}>
        {offers.map((command) => (
          <li
            key={command.key}
            id={`command-${command.key}`}
            role="option"
            aria-selected={command === chosen}
            aria-disabled={command.why ? true : undefined}
            ref={command === chosen ? scrollTo : null}
            onClick={() => run(command)}
          >
            <span>
              <Highlight text={command.title} typed={typed} />
              {command.why && <span className={styles['why']}>{command.why}</span>}
            </span>
            {command.hint ? <Kbd>{command.hint}</Kbd> : <span className="tiny">{command.kind}</span>}
          </li>
        ))}
      </ul>
      {offers.length === 0 && <p className="soft small">{t('shell.commandNothing')}</p>}
    </Dialog>
  )
}

/** In braces: newer browsers answer a promise, which React would take for a clean-up. */
const scrollTo = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' })
}

function useCommands(typed: string, onKeys: () => void): readonly Command[] {
  const { t } = useWords()
  const navigate = useNavigate()
  const go = (to: string) => () => void navigate(to)
  const actions: Command[] = useOfferedActions().map((action, at) => ({
    key: `action-${at}`,
    title: action.title,
    kind: t('shell.commandActions'),
    hint: action.key?.toUpperCase(),
    why: action.why,
    run: action.run,
  }))
  const doors: Command[] = commands.map((page) => ({
    key: `command-${page.path}`,
    title: t(page.command),
    kind: t('shell.commandActions'),
    run: go(page.path),
  }))
  const places: Command[] = rooms.map((room) => ({
    key: `room-${room.path}`,
    title: t(room.room),
    kind: t('shell.commandRooms'),
    run: go(room.path),
  }))
  const keys: Command = { key: 'keys', title: t('shell.keys'), kind: '', hint: '?', run: onKeys }
  const wanted = foldText(typed).trim()
  const own = [...withoutTwins(actions, doors), ...places, keys].filter((one) =>
    foldText(one.title).includes(wanted),
  )
  const found: Command[] = useFound(typed.trim()).map((hit) => ({
    key: hit.id,
    title: hit.title,
    kind: [t(`shell.kind.${hit.kind}`), hit.detail].filter(Boolean).join(' · '),
    run: go(hit.to),
  }))
  return [...own, ...found]
}

/** What the page itself offers stands once, with its key. */
const withoutTwins = (actions: readonly Command[], doors: readonly Command[]): Command[] => [
  ...actions,
  ...doors.filter((door) => actions.every((action) => action.title !== door.title)),
]

/** What the server knows of it, once two letters are typed. */
function useFound(typed: string): readonly Found[] {
  const asked = useDeferredValue(typed)
  const { data } = useQuery<readonly Found[]>({
    queryKey: ['search', asked],
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => findEverywhere(asked, signal),
  })
  return asked.length >= 2 ? (data ?? []) : []
}
