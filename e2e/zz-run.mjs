import { spawn } from 'node:child_process'
const { default: chromium } = await import('@sparticuz/chromium')
const browser = await chromium.executablePath()
const p = spawn('playwright', ['test', '-c', 'e2e/zz-config.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NHIP_E2E_ADDRESS: 'http://127.0.0.1:7843', NHIP_E2E_BROWSER: browser },
})
p.on('exit', (c) => process.exit(c))
