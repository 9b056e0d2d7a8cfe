const place = 'nhip.signed-in'

/** Loads what lies behind the door: the router, the frame, the way to the rooms. */
export const loadHouse = () => import('#web/House.tsx')

/** Whether this browser was last seen inside; then what lies behind the door is loaded at once. */
export const wasSignedIn = (): boolean => localStorage.getItem(place) === 'yes'

export function rememberSignedIn(isSignedIn: boolean): void {
  if (isSignedIn) localStorage.setItem(place, 'yes')
  else localStorage.removeItem(place)
}
