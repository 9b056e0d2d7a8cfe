import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartFailure } from './failure.ts'

type Account = { uid: number; gid: number }

/** As whom PostgreSQL, which refuses to run as root, is run. */
export type Identity = {
  /** The words before its command. */
  prefix: string[]
  /** The account to change to and to give its files to; undefined to stay the present user. */
  account: Account | undefined
  /** Whether the kernel stops it when this process dies. */
  diesWithParent: boolean
}

const namespace = ['unshare', '--user', '--map-user=1', '--map-group=1']
const deathSignal = ['setpriv', '--pdeathsig', 'INT', '--']

/**
 * Root runs PostgreSQL in a user namespace of its own, where its files stay root's; where namespaces are forbidden,
 * or when the cluster already belongs to another account, as that account. Everybody else runs it as themselves.
 */
export function chooseIdentity(cluster: string): Identity {
  const diesWithParent = works([...deathSignal, 'true'])
  const dying = diesWithParent ? deathSignal : []
  if (process.getuid?.() !== 0 && hasAccount()) return { prefix: dying, account: undefined, diesWithParent }
  const owner = findForeignOwner(cluster)
  if (owner === undefined && works([...namespace, 'true'])) {
    return { prefix: [...namespace, ...dying], account: undefined, diesWithParent }
  }
  return { prefix: dying, account: owner ?? getUnprivilegedAccount(), diesWithParent }
}

/** Gives a folder to the account PostgreSQL runs as; nothing to do when that is the present user. */
export function giveTo({ account }: Identity, path: string): void {
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, path])
}

/** Lets that account pass through a folder to what is its own inside, and see nothing else. */
export function letPass({ account }: Identity, path: string): void {
  if (!account) return
  chownSync(path, process.getuid?.() ?? 0, account.gid)
  chmodSync(path, 0o710)
}

function works([command = '', ...parameters]: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0
}

/** PostgreSQL asks the system for the name of its user and stops when there is none. */
function hasAccount(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function findForeignOwner(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0 || !existsSync(cluster)) return undefined
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? undefined : { uid, gid }
}

function getUnprivilegedAccount(): Account {
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (process.getuid?.() === 0 && fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new StartFailure({
    vi: 'PostgreSQL không chạy được bằng tài khoản này (root, hoặc không có tên). Hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL cannot run as this account (root, or one without a name). Start as an ordinary user, or set DATABASE_URL.',
  })
}
