import { pino } from 'pino'
import type { Logger } from 'pino'

type LoggedRequest = { method: string; url: string; host: string; ip: string }

/** The address of a calendar is its key. */
const withoutSecret = (url: string): string => url.replace(/(\/feeds\/[^/]+\/)[^/?]+/, '$1…')

/** One JSON line per event on standard output; what could sign somebody in is never written. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: ({ method, url, host, ip }: LoggedRequest) => ({
        method,
        url: withoutSecret(url),
        host,
        remoteAddress: ip,
      }),
    },
    redact: {
      paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', '*.password'],
      remove: true,
    },
  })
}
