import AxeBuilder from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'

/**
 * What on the page keeps somebody from using it, by the scanner's rules, each with the places. Our pages hold no frames,
 * so the scanner needs no second window to join what it found in each; and what it found right need not be described.
 */
export async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
  const scanner = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? scanner.withRules(rules) : scanner).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}

/** Nothing on the page that keeps somebody from using it, and nothing wider than the window. */
export async function expectForEveryone(page: Page): Promise<void> {
  // A page that has only just been asked for is blank and waits for nothing yet: it has come once it has its title.
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  expect(await findFaults(page)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}
