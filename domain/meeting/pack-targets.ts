import { formatDate } from '#domain/calendar/format-date.ts'
import { type Block, type Text, heading, plain } from '#domain/official-document/block.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { formatNumber, formatPercent } from '#domain/quantity/format-number.ts'
import { verdictWords } from '#domain/target/verdict-words.ts'
import type { Briefing } from './briefing.ts'
import type { BriefingPack } from './briefing-pack.ts'
import { type PackSources, figure } from './pack-sources.ts'

type Target = Briefing['targets'][number]

/** As many as can be taken in at a glance. */
const mostBars = 10

/** The targets behind: what was reached, what was to be reached, what each period must bring from now on. */
export function packTargets(pack: BriefingPack, sources: PackSources): Block[] {
  const { targets, targetsBehind, asOf } = pack.briefing
  const all = sources.add({
    what: 'Số chỉ tiêu chậm hoặc khó hoàn thành',
    source: 'Bảng tăng tốc, số liệu đã nộp của các đơn vị',
    formula: 'thực hiện đến nay so với kế hoạch đến nay, theo ngưỡng đánh giá đang áp dụng',
    asOf,
    approvedBy: null,
    address: '/chi-tieu',
  })
  const numbers = new Map(targets.map((target) => [target.targetId, sourceOf(target, pack, sources)]))
  return [
    heading(1, 'Chỉ tiêu chậm tiến độ'),
    plain(
      `Đến ${formatDate(pack.reviewedTo)} có `,
      figure('targets_behind', targetsBehind ?? targets.length, all),
      ' chỉ tiêu chậm tiến độ hoặc khó hoàn thành.',
      ...(targetsBehind !== undefined && targetsBehind > targets.length
        ? [` Dưới đây là ${targets.length} chỉ tiêu cần bù nhiều nhất.`]
        : []),
    ),
    ...barsOf(targets),
    {
      kind: 'table',
      caption: null,
      empty: 'Không có chỉ tiêu nào chậm.',
      columns: [
        { title: 'Chỉ tiêu (đơn vị tính)', share: 32, align: 'start' },
        { title: 'Đơn vị', share: 22, align: 'start' },
        { title: 'Thực hiện', share: 14, align: 'end' },
        { title: 'Kế hoạch đến nay', share: 13, align: 'end' },
        { title: 'Mỗi kỳ phải đạt', share: 13, align: 'end' },
        { title: 'Đánh giá', share: 14, align: 'start' },
      ],
      rows: targets.map((target) => [
        [`${target.indicator} (${target.unitOfMeasure})`],
        [target.unit.name],
        actualOf(target, numbers.get(target.targetId) ?? null),
        [quantity(target.expected, target.decimals)],
        [quantity(target.neededPerPeriod, target.decimals + 1)],
        [verdictWords[target.verdict]],
      ]),
    },
  ]
}

const quantity = (value: Decimal | null, decimals: number): string =>
  value === null ? '–' : formatNumber(value, 'vi', decimals)

const actualOf = ({ targetId, actual, decimals }: Target, source: number | null): Text =>
  actual === null ? ['–'] : [figure(`t_${compact(targetId)}`, quantity(actual, decimals), source)]

const compact = (id: string): string => id.replaceAll('-', '').slice(-24)

function barsOf(targets: readonly Target[]): Block[] {
  const bars = targets.slice(0, mostBars).flatMap(({ indicator, unit, percentOfExpected }) =>
    percentOfExpected === null
      ? []
      : [
          {
            label: `${indicator}, ${unit.shortName}`,
            value: Math.max(0, Number(percentOfExpected)),
            text: [formatPercent(percentOfExpected, 'vi', 1)],
          },
        ],
  )
  return bars.length === 0
    ? []
    : [{ kind: 'bars', caption: 'Thực hiện so với kế hoạch đến nay (%)', most: 100, bars }]
}

function sourceOf(target: Target, pack: BriefingPack, sources: PackSources): number {
  const { passport } = target
  return sources.add({
    what: `${target.indicator}, ${target.unit.name}: thực hiện đến nay`,
    source: submittedOf(pack, target),
    formula: 'gộp các kỳ theo cách gộp của chỉ tiêu',
    asOf: pack.briefing.asOf,
    approvedBy:
      passport?.approvedOn && passport.approvedBy
        ? `${nameOf(pack, passport.approvedBy)}, ${formatDate(passport.approvedOn)}`
        : 'chưa duyệt',
    address: `/chi-tieu/${target.targetId}`,
  })
}

function submittedOf(pack: BriefingPack, { unit, passport }: Target): string {
  if (!passport?.submittedOn || !passport.submittedBy) return `Số liệu của ${unit.name}`
  const day = formatDate(passport.submittedOn)
  return `Số liệu tháng ${passport.month} của ${unit.name}, ${nameOf(pack, passport.submittedBy)} nộp ${day}`
}

const nameOf = ({ people }: BriefingPack, id: string): string =>
  people.find((person) => person.id === id)?.name ?? 'không rõ'
