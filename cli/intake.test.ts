import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from './intake.ts'

const notice =
  'THÔNG BÁO\nKết luận\nUBND huyện yêu cầu như sau:\n- Giao Phòng Mẫu rà soát trước ngày 30/10/2024.\n'

describe('nhip intake', () => {
  let folder = ''
  let told = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nhip-intake-'))
    told = ''
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      told += String(chunk)
      return true
    })
  })

  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })

  const file = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }

  it('writes what it read beside the stem of each file', async () => {
    const path = await file('thông báo.txt', notice)
    expect(await run([path, '--json', '--out', folder])).toBe(0)
    const report: unknown = JSON.parse(await readFile(join(folder, 'thông báo.pred.json'), 'utf8'))
    expect(report).toMatchObject({
      kind: 'notice',
      tasks: [{ lead: 'Phòng Mẫu', coop: [], deadlineISO: '2024-10-30' }],
    })
  })

  it('tells in both languages what it could not read, and reads the rest', async () => {
    const broken = await file('hỏng.docx', Buffer.from('PK\x03\x04 cut'))
    const good = await file('tốt.txt', notice)
    expect(await run([broken, join(folder, 'không có.txt'), good, '--json', '--out', folder])).toBe(1)
    expect(told).toContain('tệp hỏng hoặc thiếu / the file is damaged')
    expect(told).toContain('không mở được tệp / the file cannot be opened')
    expect(await readFile(join(folder, 'tốt.pred.json'), 'utf8')).toContain('Phòng Mẫu')
  })

  it('holds a file that bears a secrecy stamp, unread', async () => {
    const path = await file('báo cáo.txt', `MẬT\n${notice}`)
    expect(await run([path, '--json', '--out', folder])).toBe(1)
    expect(told).toContain('độ mật')
    await expect(readFile(join(folder, 'báo cáo.pred.json'))).rejects.toThrow('ENOENT')
  })

  it('answers 2 when used wrongly', async () => {
    expect(await run(['--json'])).toBe(2)
    expect(await run(['--unknown'])).toBe(2)
  })
})
