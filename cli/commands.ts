/** A command lives in its own file, is loaded only when called, and answers its exit code. */
type Command = {
  purpose: string
  load: () => Promise<{ run: (parameters: string[]) => Promise<number> }>
}

export const commands: Record<string, Command> = {
  start: {
    purpose: 'Chạy Nhịp, kèm cơ sở dữ liệu / Run Nhịp with its database',
    load: () => import('./start.ts'),
  },
  init: {
    purpose: 'Lập một cơ quan của mình / Make an organisation of your own',
    load: () => import('./init.ts'),
  },
  pages: {
    purpose: 'Dựng các trang cho lần chạy sau / Build the pages for the next start',
    load: () => import('./pages.ts'),
  },
  intake: {
    purpose: 'Đọc văn bản thành đề xuất / Read documents into proposals',
    load: () => import('./intake.ts'),
  },
  forecast: {
    purpose: 'Dự báo cả năm từ số liệu tháng / Forecast a year from its months',
    load: () => import('./forecast.ts'),
  },
  verify: {
    purpose: 'Kiểm tra nhật ký và dữ liệu / Check the log and the rows against it',
    load: () => import('./verify.ts'),
  },
}
