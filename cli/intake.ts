import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readWords } from '#documents/in/read-words.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { readDocument } from '#domain/intake/read-document.ts'
import type { ReadingReport } from '#domain/intake/report.ts'
import { reportOf } from '#domain/intake/report.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import { heldWords, missingWords, unreadableWords, usage } from './intake-words.ts'

/**
 * `nhip intake FILE... --json [--out DIR]`: reads each file into proposals, on standard output or into
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
    const report = await readFileOrTell(file)
    if (report === null) failures += 1
    else await deliver(report, file, asked.out)
  }
  return failures === 0 ? 0 : 1
}

function parseIntakeArgs(args: string[]): { files: string[]; out: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    })
    return { files: positionals, out: values.out ?? null }
  } catch {
    return null
  }
}

async function readFileOrTell(file: string): Promise<ReadingReport | null> {
  try {
    const words = await readWords(await readFile(file))
    if (findSecrecyStamp(words, basename(file))) return tell(file, heldWords)
    return reportOf(readDocument(words))
  } catch (error) {
    if (error instanceof UnreadableFileError) return tell(file, unreadableWords[error.code](error.params))
    if (error instanceof Error && 'code' in error) return tell(file, missingWords)
    throw error
  }
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
