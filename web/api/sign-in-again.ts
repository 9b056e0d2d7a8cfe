/** Holds requests whose session has ended until the person has signed in again, so that nothing typed is lost. */
const listeners = new Set<() => void>()
let waiting: PromiseWithResolvers<void> | null = null

/** Asks for a sign-in; resolves when it is done. Many requests wait for the same one. */
export function signInAgain(): Promise<void> {
  if (!waiting) {
    waiting = Promise.withResolvers<void>()
    announce()
  }
  return waiting.promise
}

export function signedInAgain(): void {
  waiting?.resolve()
  waiting = null
  announce()
}

export const isSignInWanted = (): boolean => waiting !== null

export function onSignInWanted(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of listeners) listener()
}
