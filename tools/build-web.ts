import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
export const webDirectory = join(root, 'dist', 'web')
const seal = join(webDirectory, '.built')
const sources = ['web/**/*', 'domain/**/*.ts', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']

/** Builds the pages into dist/web, unless their sources are those of the last build. Answers whether it built. */
export async function buildWeb(): Promise<boolean> {
  const wanted = await hashSources()
  if (existsSync(seal) && readFileSync(seal, 'utf8') === wanted) return false
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  writeFileSync(seal, wanted)
  return true
}

async function hashSources(): Promise<string> {
  const names: string[] = []
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.includes('.test.')) names.push(join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  for (const name of names.sort()) hash.update(name.slice(root.length)).update(await readFile(name))
  return hash.digest('hex')
}

if (import.meta.main) console.log((await buildWeb()) ? 'built dist/web' : 'dist/web is up to date')
