import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { eraseLocation } from './erase-location.ts'
import { forgedLocation, forgeJpeg, forgePng } from './forge-picture.ts'

const seconds = Buffer.from('140000000100000 03a000000'.replaceAll(' ', ''), 'hex')

it('blanks where a photograph was taken and leaves the rest as it is', () => {
  const bytes = forgeJpeg(400, 300, forgedLocation())
  const before = Buffer.from(bytes)
  expect(bytes.includes(seconds)).toBe(true)
  expect(eraseLocation(bytes, 'image/jpeg')).toBe(true)
  expect(bytes.includes(seconds)).toBe(false)
  expect([bytes.length, bytes.subarray(110)]).toEqual([before.length, before.subarray(110)])
  expect(eraseLocation(bytes, 'image/jpeg')).toBe(true)
})

it('renews the checksum of the part of a PNG in which it stood', () => {
  const bytes = forgePng(4, 4, [['eXIf', forgedLocation()]])
  eraseLocation(bytes, 'image/png')
  const at = bytes.indexOf('eXIf')
  const length = bytes.readUInt32BE(at - 4)
  expect(bytes.readUInt32BE(at + 4 + length)).toBe(crc32(bytes.subarray(at, at + 4 + length)))
  expect(bytes.includes(seconds)).toBe(false)
})

it('blanks the readable packet of a camera', () => {
  const packet =
    '<x:xmpmeta><a exif:GPSLatitude="20,58.5N" exif:Make="A"><exif:GPSLongitude>105,51E</exif:GPSLongitude></a></x:xmpmeta>'
  const bytes = Buffer.concat([forgeJpeg(4, 4), Buffer.from(packet)])
  expect(eraseLocation(bytes, 'image/jpeg')).toBe(true)
  expect(bytes.toString('latin1')).not.toMatch(/58\.5N|105,51E/)
  expect(bytes.toString('latin1')).toContain('exif:Make="A"')
})

it('changes nothing of a picture that does not say where it was taken', () => {
  const bytes = forgeJpeg(400, 300)
  expect(eraseLocation(bytes, 'image/jpeg')).toBe(false)
  expect(bytes).toEqual(forgeJpeg(400, 300))
})
