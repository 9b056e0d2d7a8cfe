import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { newQueryClient } from './api/queries.ts'
import { SessionGate } from './session/SessionGate.tsx'
import { Kit } from './ui/Kit.tsx'
import { Waiting } from './ui/Waiting.tsx'
import { LanguageProvider } from './words/language.tsx'
import type { DoorWords, Language } from './words/words.ts'

export function App({ language, words }: { language: Language; words: DoorWords }) {
  const [queries] = useState(newQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider language={language} words={words}>
        <Kit>
          <Waiting>
            <SessionGate />
          </Waiting>
        </Kit>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
