import { type ReactNode, useEffect } from 'react'
import { readSession } from '#domain/session/contract.ts'
import { useRead } from '#web/api.ts'
import { useWords } from '#web/words/language.tsx'
import { isLanguageStored } from '#web/words/stored-language.ts'
import { SignInPage } from './SignInPage.tsx'

/** The pages for whoever is signed in; the sign-in page for the others, at the same address. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useRead(readSession)
  const { choose, language } = useWords()
  const wanted = session.signedIn ? session.language : language
  useEffect(() => {
    if (wanted !== language && !isLanguageStored()) choose(wanted)
  }, [wanted, language, choose])
  return session.signedIn ? children : <SignInPage session={session} />
}
