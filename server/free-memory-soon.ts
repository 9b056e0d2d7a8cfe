import { setFlagsFromString } from 'node:v8'

/** How far the heap may grow over what is in use before what is no longer used is freed, in percent. */
const growth = 30

/**
 * Lets the engine free what is no longer used sooner than it does on a machine with much memory: the server shares the
 * machine with its database. A large import then holds a third of what it would (docs/performance.md).
 */
export const freeMemorySoon = (): void => setFlagsFromString(`--heap-growing-percent=${growth}`)
