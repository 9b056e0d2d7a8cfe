import { expect, test } from '@playwright/test'
import { enterByDoor } from './enter.ts'
import { findFaults } from './faults.ts'
import { picture } from './picture.ts'

test('a newcomer sees whose accounts there are and enters with one click', async ({ page }) => {
  const outside: string[] = []
  page.on('request', (request) => {
    if (
      !request.url().startsWith(String(process.env['NHIP_E2E_ADDRESS'])) &&
      !request.url().startsWith('data:')
    )
      outside.push(request.url())
  })
  await page.goto('/')
  await expect(page.getByText('Dữ liệu minh họa').first()).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'vao')
  await enterByDoor(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await expect(page.getByText('Dữ liệu minh họa').first()).toBeVisible()
  expect(outside).toEqual([])
})
