import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of an archive made for tests; the optional fields tell lies a hostile archive would tell. */
export type ForgedEntry = {
  name: string
  content: Uint8Array | string
  stored?: boolean
  flags?: number
  unixMode?: number
  declaredSize?: number
  /** Points at the bytes of the entry before it. */
  overlapping?: boolean
}

/** A zip archive for tests, honest unless an entry says otherwise. */
export function forgeArchive(entries: readonly ForgedEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let previousOffset = 0
  for (const entry of entries) {
    const packed = packEntry(entry)
    const start = entry.overlapping ? previousOffset : offset
    directory.push(directoryRecord(entry, packed, start))
    previousOffset = start
    if (entry.overlapping) continue
    const local = localRecord(entry, packed)
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...locals, central, endRecord(entries.length, central.length, offset)])
}

type Packed = { name: Buffer; data: Buffer; size: number; checksum: number; method: number }

function packEntry(entry: ForgedEntry): Packed {
  const content = Buffer.from(entry.content)
  return {
    name: Buffer.from(entry.name),
    data: entry.stored ? content : deflateRawSync(content),
    size: entry.declaredSize ?? content.length,
    checksum: crc32(content),
    method: entry.stored ? 0 : 8,
  }
}

function sizesAndName(entry: ForgedEntry, packed: Packed): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE((entry.flags ?? 0) | 0x800, 2)
  fields.writeUInt16LE(packed.method, 4)
  fields.writeUInt32LE(packed.checksum, 10)
  fields.writeUInt32LE(packed.data.length, 14)
  fields.writeUInt32LE(packed.size, 18)
  fields.writeUInt16LE(packed.name.length, 22)
  return fields
}

const localRecord = (entry: ForgedEntry, packed: Packed): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04'), sizesAndName(entry, packed), packed.name, packed.data])

function directoryRecord(entry: ForgedEntry, packed: Packed, offset: number): Buffer {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(((entry.unixMode ?? 0o100644) << 16) >>> 0, 6)
  tail.writeUInt32LE(offset, 10)
  const madeByUnix = Buffer.from([20, 3])
  return Buffer.concat([
    Buffer.from('PK\x01\x02'),
    madeByUnix,
    sizesAndName(entry, packed),
    tail,
    packed.name,
  ])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
