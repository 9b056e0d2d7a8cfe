const weekday = 'thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s+nhật'

const furniture: readonly RegExp[] = [
  /^\d{1,2}:\d{2}(?:\s*\/\s*\d{1,2}:\d{2})?$/u,
  /^(?:xem thêm|chia sẻ|in bài|in trang|từ khóa|tags?|bình luận|đọc thêm|tin liên quan|tin cùng chuyên mục|tin khác|quay lại|nghe đọc bài|lượt xem|tác giả|nguồn)(?!\p{L}).{0,60}$/iu,
  /^(?:video|zalo|facebook|email|print)(?!\p{L}).{0,60}$/iu,
]

const dateline = new RegExp(
  `^(?:(?:${weekday})\\b|ngày đăng|cập nhật|đăng ngày|\\d{1,2}\\s*[:/.-]\\s*\\d{1,2}).{0,50}$`,
  'iu',
)
const picture =
  /^(?:quang cảnh|toàn cảnh|ảnh\s*[:;]|ảnh minh họa|hình ảnh|các đại biểu (?:dự|tham dự|tham gia|thảo luận|chụp|biểu quyết)|đại biểu (?:dự|tham dự|phát biểu|thảo luận))/iu
const speakingInPicture =
  /phát biểu(?: ý kiến| kết luận| chỉ đạo| khai mạc| đề dẫn)?(?: tại [\p{L}\s]{0,40})?\.?$/iu

/** What a web page puts around an article: player times, "Xem thêm", sharing buttons. */
export const isFurniture = (line: string): boolean => furniture.some((pattern) => pattern.test(line))

/** The line that tells when an article was published. */
export const isDateline = (line: string): boolean =>
  line.length <= 70 && dateline.test(line) && /\d{4}|\d{1,2}:\d{2}/u.test(line)

/** The words under a picture, or a by-line: short, and rarely a whole sentence. */
export function isCaption(line: string): boolean {
  if (line.length > 200) return false
  if (picture.test(line) || (line.length < 160 && speakingInPicture.test(line))) return true
  return !/[.:;!?…/]["')]*$/u.test(line)
}
