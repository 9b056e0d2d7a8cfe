import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PostgresBinaries } from './binaries.ts'
import { StartFailure } from './failure.ts'
import { giveTo } from './identity.ts'
import type { Identity } from './identity.ts'

const run = promisify(execFile)

/** Makes the cluster (UTF-8, checksums, passwords by scram) unless it is there; refuses one of another version. */
export async function prepareCluster(of: {
  cluster: string
  binaries: PostgresBinaries
  identity: Identity
  owner: { user: string; password: string }
}): Promise<void> {
  if (existsSync(join(of.cluster, 'PG_VERSION'))) {
    refuseOtherVersion(of.cluster, of.binaries.version)
    return
  }
  // Built beside and renamed at the end: an interrupted first start leaves nothing that looks complete.
  const draft = `${of.cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(of.identity, draft)
  const passwordFolder = mkdtempSync(join(tmpdir(), 'nhip-'))
  try {
    writeFileSync(join(passwordFolder, 'owner'), of.owner.password, { mode: 0o600 })
    giveTo(of.identity, passwordFolder)
    await initialize(of, draft, join(passwordFolder, 'owner'))
  } finally {
    rmSync(passwordFolder, { recursive: true })
  }
  renameSync(draft, of.cluster)
}

async function initialize(
  { binaries, identity, owner }: Parameters<typeof prepareCluster>[0],
  draft: string,
  passwordFile: string,
): Promise<void> {
  const initdb = (characterType: string) => [
    ...identity.prefix,
    binaries.initdb,
    `--pgdata=${draft}`,
    `--username=${owner.user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Text compares by code point, the same on every machine; lists for people say COLLATE "vi-x-icu".
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterType}`,
    '--data-checksums',
    '--no-instructions',
  ]
  const options = { env: { PATH: process.env['PATH'], TZ: 'UTC' }, cwd: '/', ...identity.runsAs }
  const start = async (characterType: string) => {
    const [command = '', ...parameters] = initdb(characterType)
    await run(command, parameters, options)
  }
  // Trigrams of Vietnamese letters need a UTF-8 character type; few systems lack this one.
  await start('C.UTF-8').catch(async (error: unknown) => {
    if (!String(error).includes('invalid locale name')) throw error
    await start('C')
  })
}

function refuseOtherVersion(cluster: string, version: number): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === String(version)) return
  throw new StartFailure({
    vi: `Dữ liệu ở ${cluster} thuộc PostgreSQL bản ${found}, chương trình này dùng bản ${version}. Hãy dùng đúng bản chương trình đã tạo dữ liệu, sao lưu rồi khôi phục sang bản này.`,
    en: `The data in ${cluster} belong to PostgreSQL ${found}; this program runs ${version}. Back up with the program that made them and restore into this one.`,
  })
}
