/** Puts a chart on the clipboard as a picture, twice its size for print; where that is not allowed it is downloaded. */
export async function copyPicture(svg: SVGSVGElement, name: string): Promise<'copied' | 'saved'> {
  const picture = await toPng(svg)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return 'copied'
  } catch {
    saveFile(picture, `${name}.png`)
    return 'saved'
  }
}

/** Browsers take the file and its name some time after the click. */
const keptForMs = 60_000

/** Hands a file to whoever reads the page, under a name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), keptForMs)
}

/** A chart as a picture, twice its size for print, on the ground given. */
export async function toPng(
  svg: SVGSVGElement,
  ground = getComputedStyle(document.body).backgroundColor,
): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await image.decode()
  const canvas = new OffscreenCanvas(width * 2, height * 2)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/png' })
}
