import { StartFailure } from './failure.ts'

type Words = { vi: string; en: string }
type Cause = { signs: RegExp; words: (dataDirectory: string) => Words }

const causes: Cause[] = [
  {
    signs: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|Check free disk space/,
    words: (data) => ({
      vi: `Ổ đĩa chứa ${data} đã đầy. Hãy giải phóng chỗ rồi chạy lại; dữ liệu đã ghi vẫn còn nguyên.`,
      en: `The disk that holds ${data} is full. Free some space and start again; what was stored is intact.`,
    }),
  },
  {
    signs: /EROFS|read-only file system|ENOENT.*mkdir/i,
    words: (data) => ({
      vi: `Không ghi được vào ${data}: ổ đĩa chỉ cho đọc, hoặc không có. Hãy đặt NHIP_DATA tới một thư mục ghi được.`,
      en: `Cannot write to ${data}: its disk is read-only or absent. Set NHIP_DATA to a directory that can be written to.`,
    }),
  },
  {
    signs: /EACCES|EPERM|Permission denied|Operation not permitted|wrong ownership/,
    words: (data) => ({
      vi: `Tài khoản đang chạy không được phép dùng thư mục ${data}. Hãy chạy bằng tài khoản sở hữu thư mục đó, sửa quyền, hoặc đặt NHIP_DATA tới thư mục khác.`,
      en: `This account may not use the directory ${data}. Start as its owner, mend its permissions, or set NHIP_DATA to another directory.`,
    }),
  },
  {
    signs: /ENOTDIR|EEXIST|is not a directory/,
    words: (data) => ({
      vi: `${data} không phải là một thư mục. Hãy đặt NHIP_DATA tới một thư mục.`,
      en: `${data} is not a directory. Set NHIP_DATA to a directory.`,
    }),
  },
]

/** Turns what stopped the embedded database from starting into words for the person at the console. */
export function explainFailure(error: unknown, dataDirectory: string): StartFailure {
  if (error instanceof StartFailure) return error
  const detail = describe(error)
  const cause = causes.find(({ signs }) => signs.test(detail))
  if (cause) return new StartFailure(cause.words(dataDirectory), error)
  return new StartFailure(
    {
      vi: `Không khởi động được cơ sở dữ liệu ở ${dataDirectory}: ${detail}`,
      en: `The database in ${dataDirectory} could not be started: ${detail}`,
    },
    error,
  )
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const stderr = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : ''
  return stderr || error.message
}
