import { Socket } from 'node:net'

type Done = (error?: Error | null) => void

/** Sends together whatever is written without waiting in between: each sending wakes the other side once more. */
export class GatheringSocket extends Socket {
  #isGathering = false
  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.#isGathering) {
      this.#isGathering = true
      this.cork()
      process.nextTick(() => {
        this.#isGathering = false
        this.uncork()
      })
    }
    return typeof encoding === 'function' ? super.write(chunk, encoding) : super.write(chunk, encoding, done)
  }
}
