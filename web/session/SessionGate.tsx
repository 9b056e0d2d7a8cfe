import { lazy, useEffect } from 'react'
import { readSession } from '#domain/session/contract.ts'
import { useRead } from '#web/api.ts'
import { useWords } from '#web/words/language.tsx'
import { isLanguageStored } from '#web/words/stored-language.ts'
import { loadHouse, rememberSignedIn } from './house.ts'
import { SignInPage } from './SignInPage.tsx'

const House = lazy(async () => ({ default: (await loadHouse()).House }))

/** The pages for whoever is signed in; the sign-in page for the others, at the same address. */
export function SessionGate() {
  const session = useRead(readSession)
  const { choose, language } = useWords()
  const wanted = session.signedIn ? session.language : language
  useEffect(() => rememberSignedIn(session.signedIn), [session.signedIn])
  useEffect(() => {
    if (wanted !== language && !isLanguageStored()) choose(wanted)
  }, [wanted, language, choose])
  return session.signedIn ? <House /> : <SignInPage session={session} />
}
