import { writePng } from './write-png.ts'

type Colour = readonly [red: number, green: number, blue: number]
const [width, height] = [480, 320]
const [sky, ground, concrete, brick, crane]: Colour[] = [
  [214, 226, 236],
  [176, 158, 130],
  [186, 184, 178],
  [168, 98, 72],
  [214, 160, 40],
]

/** A drawn building site as PNG bytes: two floors of a frame, brick below, a crane over it. */
export function drawBuildingSite(): Uint8Array {
  const pixels = Buffer.alloc(width * height * 3)
  const fill = (left: number, top: number, right: number, bottom: number, colour: Colour = [0, 0, 0]) => {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) pixels.set(colour, (y * width + x) * 3)
  }
  fill(0, 0, width, 240, sky)
  fill(0, 240, width, height, ground)
  fill(120, 180, 380, 250, brick)
  for (let floor = 0; floor < 3; floor++) fill(110, 100 + floor * 75, 390, 110 + floor * 75, concrete)
  for (let column = 0; column < 6; column++) fill(120 + column * 50, 100, 130 + column * 50, 250, concrete)
  fill(60, 30, 68, 250, crane)
  fill(30, 30, 260, 38, crane)
  fill(230, 38, 232, 92, [60, 60, 60])
  return writePng(pixels, width, height)
}
