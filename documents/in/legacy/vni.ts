/** Tone and shape marks of VNI after a plain vowel, small letters. */
const afterA = table('øùûõï êèéúüë âàáåãä', 'àáảãạ ăằắẳẵặ âầấẩẫậ')
const afterE = table('øùûõï âàáåãä', 'èéẻẽẹ êềếểễệ')
const afterO = table('øùûõï âàáåãä', 'òóỏõọ ôồốổỗộ')
const afterHornedO = table('øùûõï', 'ờớởỡợ')
const afterU = table('øùûõï', 'ùúủũụ')
const afterHornedU = table('øùûõï', 'ừứửữự')
const afterY = table('øùûõ', 'ỳýỷỹ')

const marked: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['a', afterA],
  ['e', afterE],
  ['o', afterO],
  ['ô', afterHornedO],
  ['u', afterU],
  ['ö', afterHornedU],
  ['y', afterY],
])
const alone = table('ôöñìíæóòî', 'ơưđìíỉĩịỵ')

function table(from: string, to: string): Map<string, string> {
  const written = Array.from(to.replaceAll(' ', ''))
  return new Map(Array.from(from.replaceAll(' ', ''), (letter, index) => [letter, written[index] ?? letter]))
}

/** Text of a VNI-… font as Unicode: a vowel and the letter that stands for its marks become one letter. */
export function fromVni(text: string): string {
  const letters = Array.from(text)
  let words = ''
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? ''
    const small = letter.toLowerCase()
    const next = letters[at + 1]?.toLowerCase() ?? ''
    const joined = marked.get(small)?.get(next)
    const found = joined ?? alone.get(small) ?? letter
    words += letter === small || !(joined ?? alone.has(small)) ? found : found.toUpperCase()
    if (joined !== undefined) at += 1
  }
  return words
}
