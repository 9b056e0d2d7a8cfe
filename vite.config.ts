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
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
})
