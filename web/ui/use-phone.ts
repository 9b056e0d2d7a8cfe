import { useSyncExternalStore } from 'react'

const phone = '(width <= 760px)'

const subscribe = (changed: () => void): (() => void) => {
  const query = matchMedia(phone)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
const isPhone = (): boolean => matchMedia(phone).matches

/** Whether the page is as narrow as a phone; the same width at which the styles change. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, isPhone)
