import type { Language } from './words.ts'

const place = 'nhip.language'

/** The language this browser used last; Vietnamese at first. */
export const storedLanguage = (): Language => (localStorage.getItem(place) === 'en' ? 'en' : 'vi')

export const isLanguageStored = (): boolean => localStorage.getItem(place) !== null

export const storeLanguage = (language: Language): void => localStorage.setItem(place, language)
