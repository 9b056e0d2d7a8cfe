import { expect, it } from 'vitest'
import { insistOnReceiver, isOutside } from './outside-address.ts'

const reasonOf = (url: string, named: string[] = []): string | null => {
  try {
    insistOnReceiver(new URL(url), new Set(named))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

it.each([
  'https://127.0.0.1/x',
  'https://127.1/x',
  'https://2130706433/x',
  'https://0x7f.0.0.1/x',
  'https://0.0.0.0/x',
  'https://10.0.0.5/x',
  'https://172.16.3.4/x',
  'https://192.168.1.1/x',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/x',
  'https://[::1]/x',
  'https://[::]/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://[fd00::1]/x',
  'https://[fe80::1]/x',
  'https://[64:ff9b::7f00:1]/x',
  'https://[2002:7f00:1::]/x',
  'https://localhost/x',
  'https://may-chu.local/x',
  'https://metadata.google.internal/x',
])('%s is inside', (url) => expect(reasonOf(url)).toBe('refused: receiver_is_inside'))

it('takes what is outside over TLS, and what the machine names among those inside', () => {
  expect(reasonOf('https://8.8.8.8/x')).toBeNull()
  expect(reasonOf('https://[2606:4700::1111]/x')).toBeNull()
  expect(reasonOf('https://van-ban.tinh.vn/x')).toBeNull()
  expect(reasonOf('http://van-ban.tinh.vn/x')).toBe('refused: receiver_without_tls')
  expect(reasonOf('https://a:b@van-ban.tinh.vn/x')).toBe('refused: receiver_has_password')
  expect(reasonOf('http://10.0.0.5:9000/x', ['10.0.0.5:9000'])).toBeNull()
  expect(reasonOf('http://10.0.0.5:9001/x', ['10.0.0.5:9000'])).not.toBeNull()
  expect(isOutside('not an address')).toBe(false)
})
