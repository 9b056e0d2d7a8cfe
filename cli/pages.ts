import { buildPages } from './build-pages.ts'

/** `nhip pages`: builds the pages of the present sources, so that the next start has them. `npm ci` runs it. */
export async function run(): Promise<number> {
  await buildPages({ onBuild: () => console.log('Đang dựng các trang … / Building the pages …') })
  return 0
}
