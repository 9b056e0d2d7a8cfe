import { foldText } from '#domain/text/fold.ts'

const shortForms: readonly [RegExp, string][] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\b(?:ubmttq|mttq)(?:vn)?\b/g, 'mat tran to quoc'],
  [/\bchqs\b/g, 'chi huy quan su'],
  [/\bptnt\b/g, 'phat trien nong thon'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\btp\b/g, 'thanh pho'],
]

/** The key under which mentions of one body meet: no marks, no dashes, short forms written out. */
export function unitKey(name: string): string {
  const folded = shortForms.reduce((key, [form, words]) => key.replace(form, words), foldText(name))
  return folded
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:va|cac|cua)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
