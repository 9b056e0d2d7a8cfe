import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import pg from 'pg'
import type { Statement } from './messages.ts'

/** Whether something is done for a request: what works beside them (sealing, reminding, live screens) is not noted. */
const forRequest = new AsyncLocalStorage<true>()
subscribe('http.server.request.start', () => forRequest.enterWith(true))

/** Notes what requests send to the database from now on; `stop` leaves the client as it was and answers the notes. */
export function noteStatements(): { stop: () => Statement[] } {
  const noted: Statement[] = []
  // oxlint-disable-next-line typescript/unbound-method -- called with its client below, and put back as it was
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = new Proxy(query, {
    apply(target, client, parameters: unknown[]) {
      const statement = forRequest.getStore() && statementOf(parameters)
      if (statement) noted.push(statement)
      return Reflect.apply(target, client, parameters)
    },
  })
  return {
    stop() {
      pg.Client.prototype.query = query
      return noted
    },
  }
}

function statementOf([first, second]: unknown[]): Statement | undefined {
  const values = Array.isArray(second) ? second : []
  if (typeof first === 'string') return { text: first, values }
  if (typeof first !== 'object' || first === null || !('text' in first)) return undefined
  const own = 'values' in first && Array.isArray(first.values) ? first.values : values
  return { text: String(first.text), values: own }
}
