import { type Page, expect } from '@playwright/test'

/** Enters the demonstration with one click as whoever holds this post; whoever was there before leaves. */
export async function enterAs(page: Page, post: string, unit: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/')
  await expect(page.getByRole('button', { name: /Phó Bí thư Thường trực/ })).toBeVisible()
  for (const more of await page.getByText(/^Xem thêm \d+ vai$/).all()) await more.click()
  await page.getByRole('button', { name: `${post} ${unit}`, exact: true }).click()
  // The door has a heading of its own: one is inside once it is gone.
  await expect(page.getByRole('heading', { name: 'Vào xem ngay' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
