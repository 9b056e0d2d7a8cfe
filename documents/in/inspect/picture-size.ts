/** Width and height of a picture as its head tells; null where the head does not. Nothing is ever unpacked. */
export function pictureSize(bytes: Buffer, mediaType: string): { width: number; height: number } | null {
  try {
    return readers[mediaType]?.(bytes) ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

type Size = { width: number; height: number }
const sized = (width: number, height: number): Size => ({ width, height })

const readers: Record<string, (bytes: Buffer) => Size | null> = {
  'image/png': (bytes) => sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20)),
  'image/apng': (bytes) => sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20)),
  'image/gif': (bytes) => sized(bytes.readUInt16LE(6), bytes.readUInt16LE(8)),
  'image/bmp': (bytes) => sized(Math.abs(bytes.readInt32LE(18)), Math.abs(bytes.readInt32LE(22))),
  'image/jpeg': ofJpeg,
  'image/webp': ofWebp,
  'image/tiff': ofTiff,
  'image/heic': ofHeif,
  'image/heif': ofHeif,
  'image/avif': ofHeif,
}

const noFrames = new Set([0xc4, 0xc8, 0xcc])

function ofJpeg(bytes: Buffer): Size | null {
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && !noFrames.has(marker))
      return sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

function ofWebp(bytes: Buffer): Size | null {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return sized(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
  if (kind === 'VP8 ') return sized(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  if (kind !== 'VP8L') return null
  const packed = bytes.readUInt32LE(21)
  return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
}

const [widthTag, heightTag, shortType] = [256, 257, 3]

function ofTiff(bytes: Buffer): Size | null {
  const isLittle = bytes[0] === 0x49
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = long(4)
  const found = new Map<number, number>()
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    found.set(short(at), short(at + 2) === shortType ? short(at + 8) : long(at + 8))
  }
  const [width, height] = [found.get(widthTag), found.get(heightTag)]
  return width && height ? sized(width, height) : null
}

/** Every picture of the container says its size in an `ispe` box; the largest counts. */
function ofHeif(bytes: Buffer): Size | null {
  let largest: Size | null = null
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    const size = sized(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}
