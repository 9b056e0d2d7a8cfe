import path from 'node:path'
import { type Page, expect } from '@playwright/test'

const guide = path.join(import.meta.dirname, '../docs/guide')

/** A picture of the page for the guide, written when the guide is asked for; the journey itself is the same. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['NHIP_GUIDE'] !== '1') return
  await expect(page.getByText('Đang tải')).toHaveCount(0)
  // What comes when it is needed (fields with lists, charts) has come, and nothing moves any more.
  await page.waitForTimeout(1_000)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(guide, `${name}.png`), animations: 'disabled', caret: 'hide' })
}
