import { writePng } from './write-png.ts'

type Colour = readonly [red: number, green: number, blue: number]
const [width, height] = [960, 640]

const wall: Colour = [236, 231, 220]
const curtain: Colour = [128, 47, 52]
const floor: Colour = [205, 190, 166]
const wood: Colour = [121, 85, 58]
const paper: Colour = [250, 248, 242]
const coats: readonly Colour[] = [
  [52, 62, 84],
  [78, 84, 92],
  [64, 78, 66],
  [92, 72, 74],
]
const skin: Colour = [214, 178, 148]

/** A drawn meeting room as PNG bytes: a long table, those who attend on both sides, papers before them. */
export function drawMeetingRoom(): Uint8Array {
  const pixels = Buffer.alloc(width * height * 3)
  const paint = (x: number, y: number, colour: Colour) => pixels.set(colour, (y * width + x) * 3)
  /** Paints what lies inside a shape within a box; what lies outside the picture is left out. */
  const fill = (
    [left, top, right, bottom]: readonly [number, number, number, number],
    colour: Colour,
    isInside: (x: number, y: number) => boolean = () => true,
  ) => {
    for (let y = Math.max(0, Math.round(top)); y < Math.min(height, bottom); y++)
      for (let x = Math.max(0, Math.round(left)); x < Math.min(width, right); x++)
        if (isInside(x, y)) paint(x, y, colour)
  }
  const disc = (centreX: number, centreY: number, radius: number, colour: Colour) =>
    fill(
      [centreX - radius, centreY - radius, centreX + radius + 1, centreY + radius + 1],
      colour,
      (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2,
    )

  fill([0, 0, width, 360], wall)
  fill([0, 360, width, height], floor)
  fill([300, 40, 660, 250], curtain)
  const person = (x: number, y: number, size: number, coat: Colour) => {
    disc(x, y + size * 2.1, size * 1.5, coat)
    disc(x, y, size, skin)
  }
  person(480, 262, 22, coats[0] ?? wood)
  // The table grows towards whoever looks at it.
  const edge = (y: number) => 70 + (y - 330) * 0.62
  fill([0, 330, width, height], wood, (x, y) => Math.abs(x - 480) < edge(y))
  for (let row = 0; row < 4; row++) {
    const y = 350 + row * 66
    const [size, reach] = [18 + row * 5, edge(y + 40)]
    for (const side of [-1, 1]) {
      person(480 + side * (reach + size * 1.7), y, size, coats[(row + (side + 1) / 2) % 4] ?? wood)
      const left = 480 + side * (reach - size * 1.6) - size
      fill([left, y + 36, left + size * 2, y + 44 + size / 2], paper)
    }
  }
  return writePng(pixels, width, height)
}
