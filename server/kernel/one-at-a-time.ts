/**
 * A value that is brought up to date before each use, one refresh after another. Who asks while one is under way shares
 * the next with all others who wait: what they are given was begun after they asked. A failed refresh keeps the value held.
 */
export function oneAtATime<T>(refresh: (held: T | null) => Promise<T>): () => Promise<T> {
  let held: T | null = null
  let running: Promise<T> | null = null
  let next: Promise<T> | null = null
  const run = (): Promise<T> => {
    const begun = refresh(held)
      .then((value) => (held = value))
      .finally(() => (running = null))
    running = begun
    return begun
  }
  return () => {
    if (!running) return run()
    next ??= running
      .catch(() => null)
      .then(() => {
        next = null
        return running ?? run()
      })
    return next
  }
}
