import { pino } from 'pino'
import type { Logger } from 'pino'

type LoggedRequest = { method: string; url: string; host: string; ip: string }

/** The address of a calendar is its key. */
const withoutSecret = (url: string): string => url.replace(/(\/feeds\/[^/]+\/)[^/?]+/, '$1…')

/** One JSON line per event on standard output; what could sign somebody in is never written. */
export function createLog(level: string): Logger {
  return pino(
    {
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
    },
    openOutput(),
  )
}

const millisecondsHeld = 100

/** Standard output, to which what is said within a tenth of a second goes at once: each writing waits for the system. */
function openOutput() {
  const output = pino.destination({ dest: 1, sync: true, minLength: 16_000 })
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    timer = undefined
    output.flushSync()
  }
  process.once('exit', flush)
  return {
    write(line: string): void {
      output.write(line)
      timer ??= setTimeout(flush, millisecondsHeld)
    },
    flushSync: flush,
  }
}
