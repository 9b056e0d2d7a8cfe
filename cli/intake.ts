import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { LegacyEncoding } from '#documents/in/legacy/legacy-font.ts'
import { isPicture } from '#documents/in/ocr/page-pictures.ts'
import { mostBytes, readWords } from '#documents/in/read-words.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { readDocument } from '#domain/intake/read-document.ts'
import type { ReadingReport } from '#domain/intake/report.ts'
import { reportOf } from '#domain/intake/report.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import { heldWords, missingWords, unreadableWords, usage } from './intake-words.ts'

/**
 * `nhip intake FILE... --json [--out DIR] [--convert TCVN3|VNI]`: reads each file into proposals, on standard output or into
 * `<stem>.pred.json`. Needs no database, network or server. Returns 1 when any file was not read, 2 for wrong use.
 */
export async function run(args: string[]): Promise<number> {
  const asked = parseIntakeArgs(args)
  if (!asked || asked.files.length === 0) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  if (asked.out !== null) await mkdir(asked.out, { recursive: true })
  let failures = 0
  for (const file of asked.files) {
    const report = await readFileOrTell(file, asked.convert)
    if (report === null) failures += 1
    else await deliver(report, file, asked.out)
  }
  return failures === 0 ? 0 : 1
}

type Asked = { files: string[]; out: string | null; convert: LegacyEncoding | null }

function parseIntakeArgs(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' }, convert: { type: 'string' } },
    })
    const { convert } = values
    if (convert !== undefined && convert !== 'TCVN3' && convert !== 'VNI') return null
    return { files: positionals, out: values.out ?? null, convert: convert ?? null }
  } catch {
    return null
  }
}

async function readFileOrTell(file: string, convert: LegacyEncoding | null): Promise<ReadingReport | null> {
  try {
    if ((await stat(file)).size > mostBytes) throw new UnreadableFileError('too_large', { limit: mostBytes })
    const words = await wordsOf(await readFile(file), file, convert)
    if (findSecrecyStamp(words, basename(file))) return tell(file, heldWords)
    return reportOf(readDocument(words))
  } catch (error) {
    if (error instanceof UnreadableFileError) return tell(file, unreadableWords[error.code](error.params))
    if (error instanceof Error && 'code' in error) return tell(file, missingWords)
    throw error
  }
}

/** Pictures of pages have their letters recognised, which takes seconds a page and says how far it has come. */
async function wordsOf(bytes: Buffer, file: string, convert: LegacyEncoding | null): Promise<string> {
  try {
    if (!isPicture(bytes)) return await readWords(bytes, convert)
  } catch (error) {
    if (!(error instanceof UnreadableFileError) || error.code !== 'no_text') throw error
  }
  const { recogniseLetters } = await import('#documents/in/ocr/recognise-letters.ts')
  return recogniseLetters(bytes, ({ page, pages }) => process.stderr.write(`${file}: OCR ${page}/${pages}\n`))
}

function tell(file: string, { vi, en }: { vi: string; en: string }): null {
  process.stderr.write(`${file}: ${vi} / ${en}\n`)
  return null
}

async function deliver(report: ReadingReport, file: string, out: string | null): Promise<void> {
  const json = `${JSON.stringify(report, null, 2)}\n`
  if (out === null) process.stdout.write(json)
  else await writeFile(join(out, `${basename(file, extname(file))}.pred.json`), json)
}
