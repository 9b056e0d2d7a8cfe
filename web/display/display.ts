import { useSyncExternalStore } from 'react'

/** How the pages look in this browser: the person's choice, and what it comes to on this device. */
export const looks = ['auto', 'light', 'dark', 'contrast'] as const
export type Look = (typeof looks)[number]
export type Theme = Exclude<Look, 'auto'>
export type Display = { look: Look; largeText: boolean; theme: Theme }

const place = { look: 'nhip.look', largeText: 'nhip.large-text' }
const dark = matchMedia('(prefers-color-scheme: dark)')
const contrast = matchMedia('(prefers-contrast: more)')
const listeners = new Set<() => void>()

let display = readDisplay()

function readDisplay(): Display {
  const stored = localStorage.getItem(place.look)
  const look = looks.find((one) => one === stored) ?? 'auto'
  return { look, largeText: localStorage.getItem(place.largeText) === 'yes', theme: themeOf(look) }
}

function themeOf(look: Look): Theme {
  if (look !== 'auto') return look
  if (contrast.matches) return 'contrast'
  return dark.matches ? 'dark' : 'light'
}

/** Puts the choice on the page; to be called once before the first page is drawn. */
export function showDisplay(): void {
  display = readDisplay()
  document.documentElement.dataset['theme'] = display.theme
  if (display.largeText) document.documentElement.dataset['text'] = 'lon'
  else delete document.documentElement.dataset['text']
  for (const listener of listeners) listener()
}

export function chooseLook(look: Look): void {
  localStorage.setItem(place.look, look)
  showDisplay()
}

export function chooseLargeText(large: boolean): void {
  localStorage.setItem(place.largeText, large ? 'yes' : 'no')
  showDisplay()
}

dark.addEventListener('change', showDisplay)
contrast.addEventListener('change', showDisplay)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useDisplay = (): Display => useSyncExternalStore(subscribe, () => display)
