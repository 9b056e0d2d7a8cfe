import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'

/** What the running server is made of, handed to every binding. */
export interface Platform {
  readonly organizations: readonly Organization[]
  readonly files: FileStore
  readonly sessionLimits: { idleMinutes: number; absoluteHours: number }
  /** Cookies are `__Host-` and Secure where people reach the server over TLS. */
  readonly secureCookies: boolean
  /** The real clock; an organisation may live by one of its own. */
  readonly realNow: () => Date
}
