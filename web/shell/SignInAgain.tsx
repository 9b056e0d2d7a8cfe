import { lazy, Suspense, useSyncExternalStore } from 'react'
import { isSignInWanted, onSignInWanted } from '#web/api/sign-in-again.ts'

const SignInAgainDialog = lazy(async () => ({
  default: (await import('./SignInAgainDialog.tsx')).SignInAgainDialog,
}))

/** Waits for the session to end. */
export function SignInAgain() {
  const isWanted = useSyncExternalStore(onSignInWanted, isSignInWanted)
  return <Suspense fallback={null}>{isWanted && <SignInAgainDialog />}</Suspense>
}
