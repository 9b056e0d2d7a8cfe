import { yearOf } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import { plain } from '#domain/official-document/block.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import type { BriefingPack } from './briefing-pack.ts'
import { packConclusions } from './pack-conclusions.ts'
import { openSources } from './pack-sources.ts'
import { packTargets } from './pack-targets.ts'
import { packDifficulties, packOverdue, packWaiting } from './pack-waiting.ts'

/** The briefing pack as a report: earlier promises first, then what is behind, what waits, what holds up; each figure with its source. */
export function packDocument(pack: BriefingPack): OfficialDocument {
  const sources = openSources(pack)
  const asOf = formatDate(pack.briefing.asOf)
  const stands = pack.isFrozen
    ? `Số liệu chốt khi mở cuộc họp, ngày ${asOf}.`
    : `Số liệu đến ngày ${asOf}, chưa chốt: còn thay đổi cho đến khi mở cuộc họp.`
  const period = `${formatDate(pack.reviewedFrom)} – ${formatDate(pack.reviewedTo)}`
  const blocks = [
    plain(`Kỳ đánh giá: ${period}. Ngày họp: ${formatDate(pack.heldOn)}. ${stands}`),
    ...packConclusions(pack, sources),
    ...packTargets(pack, sources),
    ...packOverdue(pack, sources),
    ...packWaiting(pack, sources),
    ...packDifficulties(pack, sources),
  ]
  return {
    layout: pack.layout,
    type: 'report',
    head: {
      superiorBody: pack.superiorBody,
      issuingBody: pack.issuingBody,
      number: null,
      symbol: pack.symbol,
      place: pack.place,
      issuedOn: null,
      year: yearOf(pack.heldOn),
      subject: `phục vụ ${pack.title.charAt(0).toLowerCase()}${pack.title.slice(1)}`,
      addressees: [],
    },
    blocks,
    foot: { signers: [pack.signer], recipients: pack.recipients },
    annexes: [
      {
        title: 'Phụ lục: nguồn của số liệu',
        isLandscape: true,
        blocks: [{ kind: 'sources', sources: sources.all }],
      },
    ],
    isDemonstration: pack.isDemonstration,
  }
}
