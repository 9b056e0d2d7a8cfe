import { paths } from '#web/paths.ts'
import { StandingBar } from '#web/ui/StandingBar.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Charges } from './ChargesPage.tsx'

type Props = { charges: Charges; of: { field: string; below: string } }

/** How many cells stand how; holes and covers open their units. */
export function ChargeCounts({ charges: { counts }, of }: Props) {
  const { t } = useWords()
  const to = (only: string) => paths.chargesBy({ ...of, only })
  return (
    <StandingBar
      label={t('charge.counts')}
      parts={[
        {
          key: 'hole',
          status: 'hard_to_reach',
          label: t('charge.holes'),
          count: counts.hole + counts.left,
          to: to('hole'),
        },
        {
          key: 'covered',
          status: 'waiting',
          label: t('charge.standing.covered'),
          count: counts.covered,
          to: to('covered'),
        },
        {
          key: 'deputy',
          status: 'behind',
          label: t('charge.standing.deputy'),
          count: counts.deputy,
          to: to(''),
        },
        { key: 'held', status: 'on_pace', label: t('charge.standing.held'), count: counts.held, to: to('') },
      ]}
    />
  )
}
