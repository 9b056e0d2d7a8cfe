import { crc32, deflateSync } from 'node:zlib'

/** A PNG for tests whose head tells this size; `chunks` stand before its pixels. */
export function forgePng(width: number, height: number, chunks: readonly [string, Buffer][] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const row = Buffer.alloc(width * 3 + 1, 0x60)
  row[0] = 0
  const pixels = width * height > 1_000_000 ? Buffer.alloc(0) : Buffer.concat(Array(height).fill(row))
  const all: [string, Buffer][] = [
    ['IHDR', head],
    ...chunks,
    ['IDAT', deflateSync(pixels)],
    ['IEND', Buffer.alloc(0)],
  ]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...all.map(chunk)])
}

function chunk([name, content]: [string, Buffer]): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A block of EXIF that says where a picture was taken: 20 degrees, 58 minutes, 30 seconds north. */
export function forgedLocation(): Buffer {
  const block = Buffer.alloc(90)
  block.write('II*\0', 0, 'latin1')
  block.writeUInt32LE(8, 4)
  block.writeUInt16LE(1, 8)
  entry(block, 10, 0x8825, 4, 1, 26)
  block.writeUInt16LE(2, 26)
  entry(block, 28, 1, 2, 2, 0x4e)
  entry(block, 40, 2, 5, 3, 60)
  for (const [at, figure] of [20, 1, 58, 1, 30, 1].entries()) block.writeUInt32LE(figure, 60 + at * 4)
  return block
}

function entry(block: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  block.writeUInt16LE(tag, at)
  block.writeUInt16LE(type, at + 2)
  block.writeUInt32LE(count, at + 4)
  block.writeUInt32LE(value, at + 8)
}

/** The head of a JPEG of this size, with a block of EXIF where one is given. */
export function forgeJpeg(width: number, height: number, exif?: Buffer): Buffer {
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    exif ? segment(exif) : Buffer.alloc(0),
    frame,
    Buffer.from('ffd9', 'hex'),
  ])
}

function segment(exif: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif])
  const head = Buffer.from('ffe10000', 'hex')
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
