import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { showDisplay } from './display/display.ts'
import { loadWords } from './words/language.tsx'
import { storedLanguage } from './words/stored-language.ts'
import './look/fonts.css'
import './look/tokens.css'
import './look/base.css'

showDisplay()
const language = storedLanguage()
document.documentElement.lang = language
const words = await loadWords(language)
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App language={language} words={words} />
    </StrictMode>,
  )
