import { foldText } from '#domain/text/fold.ts'

const ending = /\.[^.]{1,10}$/
/** What people and browsers put behind a name when they keep it once more: "(2)", "v3", "bản 2", "sửa lần 1", "final". */
const edition =
  /[\s_.-]*(?:\(\d+\)|\(?(?:v\d+(?:\.\d+)?|ban \d+|ban (?:sua|cuoi|chot)|(?:sua )?lan \d+|copy|final|unicode)\)?)$/
/** Photographs of one day are counted in brackets and are no versions of one another. */
const picture = /\.(?:jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?)$/i

/** Whether two names are those of one document in two versions: letters, marks and what counts the version aside. */
export const isSameDocument = (a: string, b: string): boolean => stemOf(a) === stemOf(b)

function stemOf(name: string): string {
  if (picture.test(name)) return foldText(name)
  let stem = foldText(name.replace(ending, '')).trim()
  for (let shorter = stem.replace(edition, ''); shorter !== stem && shorter !== '';) {
    stem = shorter.trim()
    shorter = stem.replace(edition, '')
  }
  return stem
}
