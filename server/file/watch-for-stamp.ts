import { fromTcvn3 } from '#documents/in/legacy/tcvn3.ts'
import { fromVni } from '#documents/in/legacy/vni.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'

const longestStamp = 80

/** Watches the lines of a document for a secrecy stamp: most lines are passed over by their length and letters. */
export function watchForStamp() {
  let found = false
  return {
    onLine: (line: string): void => {
      if (found || line.length > longestStamp || !/m/i.test(line)) return
      found = readingsOf(line).some((read) => findSecrecyStamp(read) !== null)
    },
    hasStamp: () => found,
  }
}

// oxlint-disable-next-line no-control-regex -- what is not plain ASCII
const marked = /[^\u0000-\u007f]/

/** What a short line may say: as it stands, and as a font of old times would draw it; one whose capitals are small letters too. */
const readingsOf = (line: string): string[] =>
  marked.test(line) ? [line, fromTcvn3(line), fromTcvn3(line, true), fromVni(line)] : [line]
