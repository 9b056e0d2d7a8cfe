import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Says a sentence to whoever listens to the page; it changes nothing for those who see it. */
export function announce(sentence: string): void {
  said = said === sentence ? `${sentence}\u00A0` : sentence
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once in the shell. */
export function LiveRegion() {
  const sentence = useSyncExternalStore(subscribe, () => said)
  return (
    <output aria-live="polite" className="seenByReaderOnly">
      {sentence}
    </output>
  )
}
