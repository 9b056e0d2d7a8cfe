import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { TargetRow } from '#documents/in/xlsx/target-row.ts'

const linesAtOnce = 1_000

/** The lines of a large workbook from the disk, some thousand at a time. */
export async function* readLineFile(path: string): AsyncGenerator<TargetRow[]> {
  let some: TargetRow[] = []
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    some.push(JSON.parse(line) as TargetRow)
    if (some.length < linesAtOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
