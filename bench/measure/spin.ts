/** Milliseconds that a fixed piece of plain JavaScript takes: how fast the machine is just now. */
export function spin(): number {
  const start = performance.now()
  let x = 1
  for (let index = 0; index < 20_000_000; index++)
    x = (Math.imul(x, 1_664_525) + 1_013_904_223 + (index & 7)) | 0
  return x === 0.5 ? 0 : performance.now() - start
}
