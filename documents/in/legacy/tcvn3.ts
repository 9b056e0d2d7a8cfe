/** TCVN3 (fonts .Vn…): one letter of a one-byte page for one letter of Vietnamese. */
const letters: Readonly<Record<string, string>> = {
  ...pairs('µ¸¶·¹', 'àáảãạ'),
  ...pairs('¨»¾¼½Æ', 'ăằắẳẵặ'),
  ...pairs('©ÇÊÈÉË', 'âầấẩẫậ'),
  ...pairs('®ÌÐÎÏÑ', 'đèéẻẽẹ'),
  ...pairs('ªÒÕÓÔÖ', 'êềếểễệ'),
  ...pairs('×ÝØÜÞ', 'ìíỉĩị'),
  ...pairs('ßãáâä', 'òóỏõọ'),
  ...pairs('«åèæçé', 'ôồốổỗộ'),
  ...pairs('¬êíëìî', 'ơờớởỡợ'),
  ...pairs('ïóñòô', 'ùúủũụ'),
  ...pairs('\u00ADõøö÷ù', 'ưừứửữự'),
  ...pairs('úýûüþ', 'ỳýỷỹỵ'),
  ...pairs('¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'),
}

function pairs(from: string, to: string): Record<string, string> {
  const written = Array.from(to)
  return Object.fromEntries(Array.from(from, (letter, index) => [letter, written[index] ?? letter]))
}

/** Text of a .Vn… font as Unicode. Fonts whose name ends in H draw capitals from the small letters. */
export function fromTcvn3(text: string, isCapitalFont = false): string {
  const words = Array.from(text, (letter) => letters[letter] ?? letter).join('')
  return isCapitalFont ? words.toLocaleUpperCase('vi') : words
}
