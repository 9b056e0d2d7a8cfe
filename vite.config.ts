import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages: built from web/ into dist/web, every asset hashed, nothing inlined so that the strict policy holds. */
export default defineConfig({
  root: `${import.meta.dirname}/web`,
  base: '/',
  plugins: [react()],
  build: {
    outDir: `${import.meta.dirname}/dist/web`,
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      // The second stands on the public pages of the bulletin, which load nothing of the house.
      input: [`${import.meta.dirname}/web/index.html`, `${import.meta.dirname}/web/bulletin/read-aloud.ts`],
    },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
})
