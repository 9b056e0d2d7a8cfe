import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { newRouter } from './router.tsx'
import { AllWords } from './words/language.tsx'

/** All the pages, for whoever is signed in. */
export function House() {
  const [router] = useState(newRouter)
  return (
    <AllWords>
      <RouterProvider router={router} />
    </AllWords>
  )
}
