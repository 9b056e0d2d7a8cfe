import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartFailure } from './failure.ts'

/** How PostgreSQL, which refuses to run as root, is run: the words before its command, and the owner of its files. */
export type Identity = { prefix: string[]; owner: { uid: number; gid: number } | undefined }

const namespace = ['unshare', '--user', '--map-user=1', '--map-group=1']

/** Chooses the identity for the present user; PostgreSQL dies with this process wherever `setpriv` exists. */
export function chooseIdentity(): Identity {
  const deathSignal = works(['setpriv', '--pdeathsig', 'INT', 'true'])
    ? ['setpriv', '--pdeathsig', 'INT', '--']
    : []
  if (process.getuid?.() !== 0 && hasAccount()) return { prefix: deathSignal, owner: undefined }
  if (works([...namespace, 'true'])) return { prefix: [...namespace, ...deathSignal], owner: undefined }
  const owner = unprivilegedAccount()
  return { prefix: deathSignal, owner }
}

function works([command = '', ...parameters]: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0
}

function hasAccount(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function unprivilegedAccount(): { uid: number; gid: number } {
  const accounts = process.platform === 'linux' ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (process.getuid?.() === 0 && fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new StartFailure({
    vi: 'PostgreSQL không chạy được bằng tài khoản root ở máy này. Hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL cannot run as root on this machine. Start as an ordinary user, or set DATABASE_URL.',
  })
}

/** Gives the files of a folder to the account PostgreSQL runs as; nothing to do when it runs as their owner. */
export function giveTo(identity: Identity, path: string): void {
  if (!identity.owner) return
  execFileSync('chown', ['-R', `${identity.owner.uid}:${identity.owner.gid}`, path])
}
