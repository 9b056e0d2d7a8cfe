import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildPages } from './build-pages.ts'

const firstView = 200 * 1024

it('brings the first view in less than 200 KB of compressed script', { timeout: 120_000 }, async () => {
  const directory = await buildPages({ onBuild: () => {} })
  const page = await readFile(join(directory, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(join(directory, path))).byteLength),
  )
  expect(scripts.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(firstView)
})

it('asks nothing of any other address', { timeout: 120_000 }, async () => {
  const directory = await buildPages({ onBuild: () => {} })
  const page = await readFile(join(directory, 'index.html'), 'utf8')
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})
