import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { usageOf } from '../measure/process-tree.ts'
import type { MadeWorkbook } from './make-workbooks.ts'

const run = promisify(execFile)
/** With more files on one command line LibreOffice 7.4 leaves some out and says nothing. */
const filesAtOnce = 150

export interface Cost {
  readonly wall: number
  readonly cpu: number
}

/** Whether LibreOffice is there to be compared with. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Milliseconds that LibreOffice takes to make text of the workbooks: no more than the beginning of consolidating them. */
export async function convertWithLibreOffice(workbooks: readonly MadeWorkbook[]): Promise<Cost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-office-'))
  try {
    const files = workbooks.map(({ name }) => path.join(folder, name))
    for (const [index, { bytes }] of workbooks.entries()) await writeFile(files[index] ?? '', bytes)
    const out = path.join(folder, 'csv')
    const before = usageOf(process.pid)?.cpu ?? 0
    const start = performance.now()
    for (let first = 0; first < files.length; first += filesAtOnce) {
      const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore']
      const some = files.slice(first, first + filesAtOnce)
      await run('soffice', [...options, '--convert-to', 'csv', '--outdir', out, ...some])
    }
    const wall = performance.now() - start
    const converted = (await readdir(out)).length
    if (converted !== files.length)
      throw new Error(`LibreOffice converted ${converted} of ${files.length} files`)
    return { wall, cpu: (usageOf(process.pid)?.cpu ?? 0) - before }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
