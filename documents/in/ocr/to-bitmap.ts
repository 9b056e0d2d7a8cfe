/** A picture as it comes out of a PDF: rows of pixels of one, three or four values. */
type RawPicture = {
  readonly data: ArrayLike<number>
  readonly width: number
  readonly height: number
  readonly channels: number
}

/** A grey portable map (PGM), which the engine reads and which needs no library to write. */
export function toBitmap({ data, width, height, channels }: RawPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(head.length + width * height)
  bytes.set(head)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    bytes[head.length + pixel] =
      channels < 3 ? (data[pixel * channels] ?? 255) : greyAt(data, pixel * channels)
  }
  return bytes
}

const greyAt = (data: ArrayLike<number>, at: number): number =>
  Math.round(0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255))
