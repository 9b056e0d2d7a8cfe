import type { UnreadableFileCode, UnreadableFileParams } from '#documents/in/unreadable-file.ts'

type Sentence = (params: UnreadableFileParams) => { vi: string; en: string }

/** Why a file was not read, in both languages of the command line. */
export const unreadableWords: Readonly<Record<UnreadableFileCode, Sentence>> = {
  empty: () => ({ vi: 'tệp trống', en: 'the file is empty' }),
  not_this_kind: () => ({
    vi: 'không phải tệp .txt, .html, .docx, .xlsx hay .pdf',
    en: 'not a .txt, .html, .docx, .xlsx or .pdf file',
  }),
  encrypted: () => ({
    vi: 'tệp đặt mật khẩu; hãy bỏ mật khẩu rồi thử lại',
    en: 'the file has a password; remove it and try again',
  }),
  legacy_office: () => ({
    vi: 'tệp Office kiểu cũ (.doc, .xls); hãy lưu lại thành .docx',
    en: 'an old Office file (.doc, .xls); save it as .docx',
  }),
  legacy_font: ({ encoding, before, after }) => ({
    vi: `chữ ${encoding} cũ, không phải Unicode: "${before}" sẽ thành "${after}"; nếu đúng, thêm --convert ${encoding}`,
    en: `old ${encoding} letters, not Unicode: "${before}" would become "${after}"; if right, add --convert ${encoding}`,
  }),
  no_text: () => ({
    vi: 'trang chỉ có ảnh, không có chữ',
    en: 'the pages are pictures without text',
  }),
  damaged: () => ({ vi: 'tệp hỏng hoặc thiếu', en: 'the file is damaged or cut short' }),
  too_large: () => ({ vi: 'tệp quá lớn', en: 'the file is too large' }),
  too_many_entries: () => ({ vi: 'tệp nén có quá nhiều mục', en: 'the archive has too many entries' }),
  suspicious_archive: () => ({
    vi: 'tệp nén có cấu trúc nguy hiểm',
    en: 'the archive is built in a dangerous way',
  }),
  macros: () => ({ vi: 'tệp có macro; hãy lưu lại không macro', en: 'the file has macros; save it without' }),
  active_content: () => ({
    vi: 'tệp có phần tự chạy; hãy lưu thành bản mới không có phần đó',
    en: 'the file has parts that run by themselves; save it without',
  }),
  reaches_outside: () => ({
    vi: 'tệp lấy hình hoặc mẫu từ máy khác; hãy nhúng hẳn vào tệp',
    en: 'the file fetches pictures or templates from elsewhere; put them into it',
  }),
  embedded_file: () => ({
    vi: 'trong tệp có tệp khác; hãy gửi riêng từng tệp',
    en: 'there is another file inside of the file; give each by itself',
  }),
  two_kinds: () => ({ vi: 'tệp cùng lúc là hai loại tệp', en: 'the file is two kinds of file at once' }),
  too_many_pages: ({ limit }) => ({ vi: `tệp quá ${limit} trang`, en: `more than ${limit} pages` }),
  too_many_pixels: ({ width, height }) => ({
    vi: `hình quá lớn (${width} × ${height} điểm)`,
    en: `the picture is too large (${width} × ${height} pixels)`,
  }),
  wrong_encoding: ({ offset }) => ({
    vi: `bảng mã chữ sai hoặc lẫn lộn, từ byte ${offset}`,
    en: `wrong or mixed text encoding, from byte ${offset}`,
  }),
}

export const heldWords = {
  vi: 'có dấu chỉ độ mật: tệp bị giữ lại, không đọc; Nhịp không nhận bí mật nhà nước',
  en: 'bears a secrecy stamp: the file is held unread; Nhịp takes no state secrets',
}

export const missingWords = { vi: 'không mở được tệp', en: 'the file cannot be opened' }

export const usage = [
  'nhip intake TỆP... --json [--out THƯ_MỤC] [--convert TCVN3|VNI]',
  'nhip intake FILE... --json [--out DIRECTORY] [--convert TCVN3|VNI]',
].join('\n')
