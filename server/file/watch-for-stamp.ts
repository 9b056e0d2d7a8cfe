import { findSecrecyStamp } from '#domain/intake/secrecy.ts'

const longestStamp = 80

/** Watches the lines of a document for a secrecy stamp: most lines are passed over by their length and letters. */
export function watchForStamp() {
  let found = false
  return {
    onLine: (line: string): void => {
      if (found || line.length > longestStamp || !/m/i.test(line)) return
      found = findSecrecyStamp(line) !== null
    },
    hasStamp: () => found,
  }
}
