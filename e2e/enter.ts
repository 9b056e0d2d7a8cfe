import { type Page, expect } from '@playwright/test'

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]

/** The sessions that were opened at the door, by post and unit. */
const opened = new Map<string, Cookies>()

/** Comes in as whoever holds this post, through the door the first time; whoever was there before leaves. */
export async function enterAs(page: Page, post: string, unit: string): Promise<void> {
  const cookies = opened.get(`${post} ${unit}`)
  if (!cookies) return enterByDoor(page, post, unit)
  await page.context().clearCookies()
  await page.context().addCookies(cookies)
  await page.goto('/')
  await expectInside(page)
}

/** Opens a session of the demonstration with one click as whoever holds this post. */
export async function enterByDoor(page: Page, post: string, unit: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/')
  await expect(page.getByRole('button', { name: /Phó Bí thư Thường trực/ })).toBeVisible()
  for (const more of await page.getByText(/^Xem thêm \d+ vai$/).all()) await more.click()
  await page.getByRole('button', { name: `${post} ${unit}`, exact: true }).click()
  await expectInside(page)
  opened.set(`${post} ${unit}`, await page.context().cookies())
}

async function expectInside(page: Page): Promise<void> {
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toBeVisible()
  // The door has a heading of its own: one is inside once it is gone.
  await expect(page.getByRole('heading', { name: 'Vào xem ngay' })).toBeHidden()
  await expect(title).toBeVisible()
}
