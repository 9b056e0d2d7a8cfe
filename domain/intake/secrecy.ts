import { normalizeText } from '#domain/text/normalize.ts'
import type { Quote } from './span.ts'
import { quote, trimSpan } from './span.ts'

export type SecrecyLevel = 'mat' | 'toi_mat' | 'tuyet_mat'

/** A secrecy stamp and where it stands: in the text, or in the name of the file. */
export type SecrecyStamp = Quote & { readonly level: SecrecyLevel; readonly where: 'text' | 'file_name' }

const bare = /^[[("'*\s-]*(?:độ mật\s*:?\s*)?(TUYỆT\s*MẬT|TỐI\s*MẬT|MẬT)[\])"'*\s.-]*$/u
const labelled = /^[[("'*\s-]*độ\s+(?:bí\s+)?mật\s*:?\s*(tuyệt\s+mật|tối\s+mật|mật)[\])"'*\s.-]*$/iu
const longestStamp = 60

/**
 * Finds a secrecy stamp: a line that holds nothing but MẬT, TỐI MẬT or TUYỆT MẬT in capitals (letters spaced or
 * not), or "Độ mật: …"; or such a word apart in the file's name. The word "mật" inside a sentence is no stamp.
 * Source: product rule "No state secrets". Finding none does not say that a document is not secret.
 */
export function findSecrecyStamp(text: string, fileName = ''): SecrecyStamp | null {
  return stampInName(fileName) ?? stampInText(normalizeText(text))
}

function stampInText(text: string): SecrecyStamp | null {
  let start = 0
  for (const line of text.split('\n')) {
    const span = trimSpan(text, { start, end: start + line.length })
    start += line.length + 1
    if (span.end - span.start > longestStamp) continue
    const level = levelOfLine(text.slice(span.start, span.end))
    if (level) return { ...quote(text, span), level, where: 'text' }
  }
  return null
}

function levelOfLine(line: string): SecrecyLevel | null {
  const found = bare.exec(joinSpacedLetters(line)) ?? labelled.exec(line)
  return found?.[1] ? levelOf(found[1]) : null
}

/** "M Ậ T" is how a stamp is typed by hand. */
const joinSpacedLetters = (line: string): string =>
  /^(?:\P{L}*\p{Lu}(?!\p{L}))+\P{L}*$/u.test(line) ? line.replace(/(?<=\p{Lu})[\s.]+(?=\p{Lu})/gu, '') : line

const inBrackets = /[([]\s*(tuyệt[\s_-]*mật|tối[\s_-]*mật|mật)\s*[)\]]/iu
const inCapitals =
  /(?<![\p{L}\p{N}])(TUYỆT[\s_.-]*MẬT|TỐI[\s_.-]*MẬT|MẬT|TUYET[\s_.-]*MAT|TOI[\s_.-]*MAT)(?![\p{L}\p{N}])/u
const withoutMarks = /[_-](TUYET_?MAT|TOI_?MAT|MAT)(?=[_.-]|$)/u

function stampInName(fileName: string): SecrecyStamp | null {
  const name = normalizeText(fileName)
  const found = inBrackets.exec(name) ?? inCapitals.exec(name) ?? withoutMarks.exec(name)
  if (!found?.[1]) return null
  const start = found.index + found[0].indexOf(found[1])
  const span = { start, end: start + found[1].length }
  return { ...quote(name, span), level: levelOf(found[1]), where: 'file_name' }
}

function levelOf(stamp: string): SecrecyLevel {
  if (/^tuy/iu.test(stamp)) return 'tuyet_mat'
  return /^t/iu.test(stamp) ? 'toi_mat' : 'mat'
}
