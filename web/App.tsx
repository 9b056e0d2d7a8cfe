import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { newQueryClient } from './api/queries.ts'
import { newRouter } from './router.tsx'
import { SessionGate } from './session/SessionGate.tsx'
import { Kit } from './ui/Kit.tsx'
import { Waiting } from './ui/Waiting.tsx'
import { LanguageProvider } from './words/language.tsx'
import type { Language, Words } from './words/words.ts'

export function App({ language, words }: { language: Language; words: Words }) {
  const [queries] = useState(newQueryClient)
  const [router] = useState(newRouter)
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider language={language} words={words}>
        <Kit>
          <Waiting>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          </Waiting>
        </Kit>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
