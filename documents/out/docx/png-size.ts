const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const largest = 10_000

/** Whether bytes begin as a picture in PNG does, with a width and a height that a page can hold. */
export function isPng(bytes: Uint8Array): boolean {
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return false
  const { width, height } = readSize(bytes)
  return width > 0 && height > 0 && width <= largest && height <= largest
}

/** The size of a picture in pixels. Throws RangeError when it is no PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } {
  if (!isPng(bytes)) throw new RangeError('not a PNG')
  return readSize(bytes)
}

function readSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
