import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The password kept under this name in the data directory (mode 0600), or undefined. */
export function findSecret(dataDirectory: string, name: string): string | undefined {
  const file = secretFile(dataDirectory, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** The password kept under this name, made (256 random bits) and stored at the first call. */
export function getOrCreateSecret(dataDirectory: string, name: string): string {
  const kept = findSecret(dataDirectory, name)
  if (kept) return kept
  const folder = join(dataDirectory, 'secrets')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const draft = join(folder, `.${name}.${process.pid}`)
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    // A link never replaces: of two starts at once, both use the password of the first.
    linkSync(draft, secretFile(dataDirectory, name))
  } catch (error) {
    if (!existsSync(secretFile(dataDirectory, name))) throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(secretFile(dataDirectory, name), 'utf8').trim()
}

function secretFile(dataDirectory: string, name: string): string {
  return join(dataDirectory, 'secrets', name)
}
