import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartFailure } from './failure.ts'

type Account = { uid: number; gid: number }

/** As whom PostgreSQL, which refuses to run as root, is run. */
export type Identity = {
  /** The words before its command. */
  prefix: string[]
  /** The account its files are given to; undefined when they stay the present user's. */
  account: Account | undefined
  /** The account to change to before its command; undefined when there is none, or the prefix does it. */
  runsAs: Account | undefined
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
  const asPresentUser = { account: undefined, runsAs: undefined, diesWithParent }
  if (process.getuid?.() !== 0 && hasAccount()) return { prefix: dying, ...asPresentUser }
  const owner = findForeignOwner(cluster)
  if (owner === undefined && works([...namespace, 'true'])) {
    return { prefix: [...namespace, ...dying], ...asPresentUser }
  }
  const account = owner ?? getUnprivilegedAccount()
  return { prefix: dying, account, runsAs: account, diesWithParent }
}

/** Gives a folder to the account PostgreSQL runs as; nothing to do when that is the present user. */
export function giveTo({ account }: Identity, path: string): void {
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, path])
}

/**
 * An account that may not pass through the folders above the program or the data (/root, say) is given the one right
 * it lacks, where the system lets root do so.
 */
export function reachThrough(identity: Identity, paths: string[]): Identity {
  const { account } = identity
  if (!account || canPass(identity.prefix, account, paths)) return identity
  const prefix = [
    'setpriv',
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    // Without this bit PostgreSQL's own question whether its program may be run forgets the right.
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=+dac_override',
    ...deathSignal.slice(1),
  ]
  return canPass(prefix, undefined, paths) ? { ...identity, prefix, runsAs: undefined } : identity
}

function canPass(prefix: string[], runsAs: Account | undefined, paths: string[]): boolean {
  return paths.every((path) => works([...prefix, 'test', '-x', path], runsAs))
}

/** Lets that account pass through a folder to what is its own inside, and see nothing else. */
export function letPass({ account }: Identity, path: string): void {
  if (!account) return
  chownSync(path, process.getuid?.() ?? 0, account.gid)
  chmodSync(path, 0o710)
}

function works([command = '', ...parameters]: string[], runsAs?: Account): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore', cwd: '/', ...runsAs }).status === 0
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
