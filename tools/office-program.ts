import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import mammoth from 'mammoth'

export const run = promisify(execFile)
export const folder = resolve('.cache/office')
export const resaved = join(folder, 'resaved')
const packages = 'libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-liberation2'
/** Times New Roman itself, or a font of the same widths that has all Vietnamese letters. */
const timesLike = /Times ?New ?Roman|LiberationSerif|Tinos/
export const counts = { passed: 0, failed: 0 }

export function check(what: string, isSo: boolean, found: unknown = ''): void {
  counts[isSo ? 'passed' : 'failed'] += 1
  console.log(isSo ? `ok   ${what}` : `FAIL ${what}: ${String(found)}`)
}

export async function requirePrograms(): Promise<void> {
  const programs = [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
    ['pdftotext', '-v'],
    ['pdffonts', '-v'],
  ] as const
  const answers = await Promise.allSettled(programs.map(([program, flag]) => run(program, [flag])))
  const missing = programs
    .filter((_, index) => answers[index]?.status === 'rejected')
    .map(([program]) => program)
  if (missing.length === 0) return
  console.error(`Not found: ${missing.join(', ')}. On Debian: apt-get install ${packages}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/** Opens a file in LibreOffice and saves it as another kind. */
export async function convert(file: string, kind: string, into: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', kind, '--outdir', into]
  await run('soffice', [...options, join(folder, file)], { timeout: 120_000 })
}

/** The PDF of a written file: number of pages, fonts, every word of a text; leaves a picture of each page. */
export async function checkPdf(name: string, pages: number, text: string): Promise<void> {
  const pdf = join(folder, `${name}.pdf`)
  await run('pdftoppm', ['-r', '80', '-png', pdf, join(folder, name)])
  const pictures = (await readdir(folder)).filter(
    (file) => file.startsWith(`${name}-`) && file.endsWith('.png'),
  )
  check(`${name}: ${pages} pages`, pictures.length === pages, pictures.join(', '))
  const fonts = (await run('pdffonts', [pdf])).stdout
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
  const strange = fonts.filter((line) => !timesLike.test(line))
  check(
    `${name}: no letter from a strange font`,
    fonts.length > 0 && strange.length === 0,
    strange.join('; '),
  )
  const shown = (await run('pdftotext', [pdf, '-'])).stdout.normalize('NFC').replace(/[\s\u200B]+/g, '')
  const lost = text
    .split(/\s+/)
    .flatMap(piecesOf)
    .filter((word) => /[\p{L}\d]/u.test(word) && !shown.includes(word))
  check(`${name}: every word is on paper`, lost.length === 0, lost.join(' '))
}

/**
 * What of a word stands together in the text of a PDF: the number of a source is raised and may be read before or after, and
 * the hyphens of an address at the end of a line are taken for those of syllables.
 */
const piecesOf = (word: string): string[] => (/^https?:/.test(word) ? [] : word.split(/(?=\[\d+\])/))

export async function linesOf(buffer: Buffer): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer })
  return value.split('\n').filter((line) => line !== '')
}
