import type { DoorWords, Language, Words } from './words.ts'

const doors: Record<Language, () => Promise<DoorWords>> = {
  vi: async () => (await import('./vi-door.ts')).viDoor,
  en: async () => (await import('./en-door.ts')).enDoor,
}
const rooms: Record<Language, () => Promise<Words>> = {
  vi: async () => (await import('./vi.ts')).vi,
  en: async () => (await import('./en.ts')).en,
}
const loaded = new Map<Language, Promise<Words>>()

export const loadDoorWords = (language: Language): Promise<DoorWords> => doors[language]()

/** The same promise each time, so that a page waits for it once. */
export function loadAllWords(language: Language): Promise<Words> {
  const before = loaded.get(language)
  if (before) return before
  const loading = rooms[language]()
  loaded.set(language, loading)
  return loading
}
