import { useEffect, useSyncExternalStore } from 'react'

/** Something the page can do, offered in the command bar and by its key. `why`: shown there, not done. */
export type PageAction = { title: string; key?: string; why?: string | null; run: () => void }

const byPage = new Map<symbol, readonly PageAction[]>()
const listeners = new Set<() => void>()
let offered: readonly PageAction[] = []

function publish(): void {
  offered = [...byPage.values()].flat()
  for (const listener of listeners) listener()
}

/** Offers the actions of a page in the command bar for as long as the page is shown. */
export function useActions(actions: readonly PageAction[]): void {
  useEffect(() => {
    const page = Symbol('page')
    byPage.set(page, actions)
    publish()
    return () => {
      byPage.delete(page)
      publish()
    }
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useOfferedActions = (): readonly PageAction[] => useSyncExternalStore(subscribe, () => offered)

export const offeredActions = (): readonly PageAction[] => offered
