import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { loadHouse, wasSignedIn } from './session/house.ts'
import { showDisplay } from './display/display.ts'
import { loadDoorWords } from './words/load-words.ts'
import { storedLanguage } from './words/stored-language.ts'
import './look/fonts.css'
import './look/tokens.css'
import './look/base.css'

showDisplay()
const language = storedLanguage()
document.documentElement.lang = language
if (wasSignedIn()) void loadHouse()
const words = await loadDoorWords(language)
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App language={language} words={words} />
    </StrictMode>,
  )
