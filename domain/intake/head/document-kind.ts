import type { OpenDocument } from '../layout/open-document.ts'
import type { DocumentKind } from '../proposal.ts'
import { openingOf } from './opening.ts'

const planTypes = /^(?:KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|NGHỊ QUYẾT)/iu
const noticeTypes = /^(?:THÔNG BÁO|CHỈ THỊ|CÔNG ĐIỆN|KẾT LUẬN|CÔNG VĂN)/iu
const tellsOfNotice =
  /thông báo (?:số [^ ]+ )?(?:[\p{L} ]{0,20})?kết luận|(?:ban hành|ký|có|gửi|phát đi) (?:thông báo|công điện|chỉ thị|công văn|văn bản|kết luận)|công điện số|chỉ thị số|công văn số/iu
const tellsOfConclusion = /kết luận của/iu
const tellsOfPlan = /(?:ban hành|phê duyệt|xây dựng|thông qua) (?:kế hoạch|đề án|chương trình|phương án)/iu
const meeting = /(?:tổ chức|chủ trì|diễn ra|họp|dự|làm việc)/iu
const aboutPlan = /(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|báo cáo)/iu
const sessionInTitle = /hội nghị|(?<!cuộc )họp |phiên họp|giao ban|buổi làm việc|kỳ họp/iu
const manyAims = 4

/** News of a meeting, a notice that lays work down, or a plan. `aims` counts the numeric aims found. */
export function kindOf(document: OpenDocument, hasMeetingDate: boolean, aims: number): DocumentKind {
  const opening = openingOf(document, 3)
  if (document.isOfficial) return planTypes.test(opening) ? 'plan' : 'notice'
  if (noticeTypes.test(opening)) return 'notice'
  if (sessionInTitle.test(opening.split('\n')[0] ?? '') && !tellsOfNotice.test(opening)) return 'news'
  if (planTypes.test(opening) && !hasMeetingDate) return 'plan'
  if (!hasMeetingDate && aims >= manyAims) return 'plan'
  if (tellsOfNotice.test(opening) || (tellsOfConclusion.test(opening) && !hasMeetingDate)) return 'notice'
  if (hasMeetingDate) return 'news'
  return tellsOfPlan.test(opening) || (!meeting.test(opening) && aboutPlan.test(opening)) ? 'plan' : 'news'
}
