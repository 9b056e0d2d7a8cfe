/** Runs in a process of its own: a large workbook becomes lines on the disk, one a row, so that nobody holds them all. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { RememberedLayouts } from '#documents/in/xlsx/layout/recognise-layout.ts'
import { streamTargets } from '#documents/in/xlsx/stream-targets.ts'
import type { TargetRow } from '#documents/in/xlsx/target-row.ts'
import type { TargetsSheet } from '#documents/in/xlsx/targets-sheet.ts'
import type { JobProgress } from '#domain/job/job.ts'

/** The files to read and to write, and what was remembered of layouts. */
interface Given {
  readonly workbook: string
  readonly lines: string
  readonly remembered: RememberedLayouts
}

/** What the sheet says beside its lines; null when there is no table. */
export type ReadLargeWorkbook = (Omit<TargetsSheet, 'rows'> & { count: number }) | null

export async function run(
  { workbook, lines, remembered }: Given,
  report: (progress: Partial<JobProgress>) => void,
): Promise<ReadLargeWorkbook> {
  const out = createWriteStream(lines)
  let count = 0
  const write = async (rows: readonly TargetRow[]) => {
    count += rows.length
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    if (text !== '' && !out.write(text)) await once(out, 'drain')
  }
  const read = await streamTargets(await readFile(workbook), {
    reading: { remembered, month: null },
    onLines: write,
    onProgress: (done, of) => report({ phase: 'reading', done, of }),
  })
  out.end()
  await once(out, 'finish')
  if (!read) return null
  const { rows: _rows, ...rest } = read
  return { ...rest, count }
}
