import { crc32 } from 'node:zlib'

const exifMark = Buffer.from('Exif\0\0', 'latin1')
const locationTag = 0x8825
const largestDirectory = 1_000

/**
 * Blanks the place where a picture was taken (EXIF, XMP) in the bytes themselves, so that nothing else of it changes; the
 * kind of picture does not matter. Answers whether there was one.
 */
export function eraseLocation(bytes: Buffer, mediaType: string): boolean {
  const found = [...directoriesIn(bytes, mediaType)].map((start) => blankDirectory(bytes, start))
  const isErased = found.includes(true)
  if (isErased && mediaType === 'image/png') renewChecksum(bytes)
  return blankPackets(bytes) || isErased
}

/** Where blocks of EXIF begin: behind their mark, and in PNG and WebP in a chunk of their own. */
function* directoriesIn(bytes: Buffer, mediaType: string): Generator<number> {
  if (mediaType === 'image/tiff') yield 0
  for (let at = bytes.indexOf(exifMark); at >= 0; at = bytes.indexOf(exifMark, at + 6)) yield at + 6
  const chunk = { 'image/png': 'eXIf', 'image/webp': 'EXIF' }[mediaType]
  if (!chunk) return
  for (let at = bytes.indexOf(chunk); at >= 0; at = bytes.indexOf(chunk, at + 4))
    yield at + (mediaType === 'image/png' ? 4 : 8)
}

/** Empties the directory to which the tag of the location points, and what its entries point to. */
function blankDirectory(bytes: Buffer, start: number): boolean {
  const order = bytes.toString('latin1', start, start + 2)
  if (order !== 'II' && order !== 'MM') return false
  const short = (at: number) => (order === 'II' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (order === 'II' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  try {
    const first = start + long(start + 4)
    for (let entry = 0; entry < Math.min(short(first), largestDirectory); entry += 1) {
      const at = first + 2 + entry * 12
      if (short(at) !== locationTag) continue
      const directory = start + long(at + 8)
      for (let place = 0; place < Math.min(short(directory), largestDirectory); place += 1) {
        const where = directory + 2 + place * 12
        const size = (sizes[short(where + 2)] ?? 1) * long(where + 4)
        if (size > 4) blank(bytes, start + long(where + 8), Math.min(size, 1_024))
        blank(bytes, where, 12)
      }
      bytes.fill(0, directory, directory + 2)
      return true
    }
  } catch (error) {
    // A directory that points past the end is no directory.
    if (!(error instanceof RangeError)) throw error
  }
  return false
}

const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 }
const blank = (bytes: Buffer, at: number, size: number) =>
  bytes.fill(0, at, Math.min(at + size, bytes.length))

const packetBegins = Buffer.from('<x:xmpmeta', 'latin1')
const packetEnds = Buffer.from('</x:xmpmeta>', 'latin1')
const places =
  /(?:exif|drone-dji|Iptc4xmpExt|photoshop):(?:GPS\w+|City|State|LocationShown)(?:="[^"]*"|>[^<]*<)/gi

/** Blanks places in the readable packet that cameras and phones write beside EXIF. */
function blankPackets(bytes: Buffer): boolean {
  let isErased = false
  for (let at = bytes.indexOf(packetBegins); at >= 0; at = bytes.indexOf(packetBegins, at + 1)) {
    const end = bytes.indexOf(packetEnds, at)
    if (end < 0) break
    const packet = bytes.toString('latin1', at, end)
    for (const { 0: place, index } of packet.matchAll(places)) {
      const value = place.search(/["'>]/) + 1
      bytes.fill(' ', at + index + value, at + index + place.length - 1)
      isErased = true
    }
  }
  return isErased
}

/** A chunk of a PNG ends with the checksum of its name and its bytes. */
function renewChecksum(bytes: Buffer): void {
  const at = bytes.indexOf('eXIf')
  const length = bytes.readUInt32BE(at - 4)
  if (at + 4 + length + 4 > bytes.length) return
  bytes.writeUInt32BE(crc32(bytes.subarray(at, at + 4 + length)), at + 4 + length)
}
