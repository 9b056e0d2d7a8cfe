import type { OpenDocument } from '../layout/open-document.ts'
import type { DocumentKind } from '../proposal.ts'
import { openingOf } from './opening.ts'

const planTypes = /^(?:KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|NGHỊ QUYẾT)/u
const aboutConclusion =
  /thông báo (?:số [^ ]+ )?(?:[\p{L} ]{0,20})?kết luận|kết luận của|vừa (?:có|ban hành|ký)[^.]{0,60}(?:thông báo|công điện|chỉ thị|văn bản|công văn)|(?:ban hành|ký|có) (?:công điện|chỉ thị|công văn)|công điện số|chỉ thị số/iu
const meeting = /(?:tổ chức|chủ trì|diễn ra|họp|dự|làm việc)/iu
const aboutPlan = /(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|báo cáo)/iu

/** News of a meeting, a notice that lays work down, or a plan. `aims` counts the numeric aims found. */
export function kindOf(document: OpenDocument, hasMeetingDate: boolean, aims: number): DocumentKind {
  const opening = openingOf(document, 3)
  if (document.isOfficial) return planTypes.test(opening) ? 'plan' : 'notice'
  const reportsDocument = aboutConclusion.test(opening)
  if (!hasMeetingDate && aims >= 4) return 'plan'
  if (reportsDocument && !hasMeetingDate) return 'notice'
  if (!hasMeetingDate && !meeting.test(opening) && aboutPlan.test(opening)) return 'plan'
  return 'news'
}
