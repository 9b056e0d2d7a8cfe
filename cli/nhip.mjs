// Plain JavaScript, so that an older Node can still say what is missing.
const [major] = process.versions.node.split('.')

if (Number(major) < 26) {
  console.error(
    `Nhịp cần Node 26 nhưng đang chạy bằng Node ${process.versions.node}. Bản Node đi kèm chưa được cài cho máy này (${process.platform}-${process.arch}): hãy chạy lại "npm ci" (không bỏ gói tùy chọn), hoặc tự cài Node 26.`,
  )
  console.error(
    `Nhịp needs Node 26 but runs on Node ${process.versions.node}. The Node that comes with it was not installed for this machine (${process.platform}-${process.arch}): run "npm ci" again (without omitting optional packages), or install Node 26.`,
  )
  process.exitCode = 1
} else {
  const { enableCompileCache } = await import('node:module')
  // Halves the processor time of a start after the first; where it cannot be written it is not used.
  enableCompileCache(`${import.meta.dirname}/../.cache/node`)
  await import('./main.ts')
}
