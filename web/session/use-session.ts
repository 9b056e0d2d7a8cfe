import { useQueryClient } from '@tanstack/react-query'
import { readSession, type Session, type SignedInSession } from '#domain/session/contract.ts'
import { useRead } from '#web/api.ts'
import { keyOf } from '#web/api/queries.ts'

/** Who is signed in, in which organisation, and which day it is there. */
export function useSession(): SignedInSession {
  const session = useRead(readSession)
  if (!session.signedIn) throw new Error('no one is signed in')
  return session
}

/** Takes the answer of a sign-in as the session of these pages. */
export function useTakeSession(): (session: Session) => void {
  const queries = useQueryClient()
  return (session) => queries.setQueryData(keyOf(readSession), session)
}
