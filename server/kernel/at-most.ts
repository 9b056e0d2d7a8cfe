/** Lets so many pieces of work run at the same time; the others wait for their turn in the order in which they came. */
export function atMost(slots: number) {
  const waiting: (() => void)[] = []
  let free = slots
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
