/** How high a body stands, from 0 (commune, enterprise) to 4 (the central organs); null when its name does not tell. */
export type Authority = 0 | 1 | 2 | 3 | 4

const marks: readonly { pattern: RegExp; authority: Authority }[] = [
  {
    pattern: /quốc hội|chính phủ|thủ tướng|trung ương|bộ chính trị|ban bí thư|tổng bí thư|chủ tịch nước/u,
    authority: 4,
  },
  {
    pattern:
      /^(?:các )?(?:bộ (?!chỉ huy|chqs)|bộ trưởng|thứ trưởng|bộ,)|ngân hàng nhà nước|kiểm toán nhà nước|tập đoàn|tổng cục/u,
    authority: 3,
  },
  {
    pattern: /xã|phường|thị trấn|thôn|chi bộ|công ty|doanh nghiệp|hợp tác xã|cử tri|đại biểu|hộ dân/u,
    authority: 0,
  },
  { pattern: /huyện|thị xã|quận|phòng|thị ủy|thành phố (?!hồ|hà|đà|hải|cần)/u, authority: 1 },
  { pattern: /tỉnh|sở|thành ủy|thành phố|đặc khu/u, authority: 2 },
  { pattern: /đơn vị|địa phương|cơ quan|ban|ngành/u, authority: 1 },
]

/** The standing of a body by its name in lower case. */
export function authorityOf(name: string): Authority | null {
  return marks.find(({ pattern }) => pattern.test(name))?.authority ?? null
}
