import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { StartFailure } from '#server/postgres/failure.ts'

const root = join(import.meta.dirname, '..')
const home = join(root, 'dist', 'pages')
const sources = ['web', 'domain', 'vite.config.ts', 'package-lock.json']
const keptBuilds = 3

/**
 * The directory of the pages built from the present sources; builds them when that has not been done. Each state of
 * the sources has a directory of its own, so that a running server keeps the files its open pages still ask for.
 */
export async function buildPages({ onBuild }: { onBuild: () => void }): Promise<string> {
  const directory = join(home, await fingerprint())
  if (existsSync(directory)) return directory
  onBuild()
  const draft = `${directory}.${process.pid}`
  try {
    await build(draft)
    await compress(draft)
    await rename(draft, directory).catch((error: unknown) => {
      // Another start has built the same.
      if (!existsSync(directory)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  await removeOldBuilds()
  return directory
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await listFiles(source)) {
      if (/\.test\.tsx?$/.test(file)) continue
      hash.update(`${file}\0`).update(await readFile(join(root, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function listFiles(source: string): Promise<string[]> {
  if ((await stat(join(root, source))).isFile()) return [source]
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

async function build(draft: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  await mkdir(draft, { recursive: true })
  try {
    await promisify(execFile)(
      process.execPath,
      [vite, 'build', '--outDir', draft, '--logLevel', 'warn', '--config', join(root, 'vite.config.ts')],
      // Whatever runs this, the pages are those that people get.
      { cwd: root, maxBuffer: 10_000_000, env: { ...process.env, NODE_ENV: 'production' } },
    )
  } catch (error) {
    const detail = firstLines(
      error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error),
    )
    throw new StartFailure(
      {
        vi: `Không dựng được các trang. Hãy chạy lại "npm ci". Chi tiết: ${detail}`,
        en: `The pages could not be built. Run "npm ci" again. Details: ${detail}`,
      },
      error,
    )
  }
}

const firstLines = (text: string): string =>
  stripVTControlCharacters(text).trim().split('\n').slice(0, 12).join('\n')

/** Compressed once here rather than at every request. */
async function compress(directory: string): Promise<void> {
  const files = (await readdir(directory, { recursive: true })).filter((file) =>
    /\.(js|css|svg|html|json)$/.test(file),
  )
  await Promise.all(
    files.map(async (file) => {
      const path = join(directory, file)
      const content = await readFile(path)
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}

async function removeOldBuilds(): Promise<void> {
  const builds = await Promise.all(
    (await readdir(home)).map(async (name) => {
      const path = join(home, name)
      return { path, at: (await stat(path)).mtimeMs }
    }),
  )
  for (const { path } of builds.sort((a, b) => b.at - a.at).slice(keptBuilds)) {
    await rm(path, { recursive: true, force: true })
  }
}
