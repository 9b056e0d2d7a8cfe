import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** The nouns named in a message of the live feed: `{"nouns":["tasks","targets"]}`; all of them when it names none. */
function nounsOf(message: string): string[] {
  try {
    const read: unknown = JSON.parse(message)
    const nouns = typeof read === 'object' && read !== null && 'nouns' in read ? read.nouns : null
    return Array.isArray(nouns) ? nouns.map(String) : []
  } catch {
    return []
  }
}

/** Keeps what is on the screen fresh: every change told by the server makes the answers of its noun be read again. */
export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const feed = new EventSource('/api/v1/live')
    feed.addEventListener('change', (event: MessageEvent<string>) => {
      const nouns = nounsOf(event.data)
      if (nouns.length === 0) void queries.invalidateQueries()
      for (const noun of nouns) void queries.invalidateQueries({ queryKey: [noun] })
    })
    feed.addEventListener('error', () => {
      if (feed.readyState === EventSource.CLOSED) feed.close()
    })
    return () => feed.close()
  }, [queries])
}
