import { useState } from 'react'
import { useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readFunding } from '#domain/funding/contract.ts'
import type { FundingStepKind } from '#domain/funding/funding.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { EnterFundingForm } from './EnterFundingForm.tsx'
import { FundingEntries } from './FundingEntries.tsx'
import { FundingFacts } from './FundingFacts.tsx'
import { PlaceFundingForm } from './PlaceFundingForm.tsx'
import { RefuseFundingForm } from './RefuseFundingForm.tsx'

export type FundingRead = ResponseOf<typeof readFunding>

/** One request for money: from the difficulty that causes it to what was spent. */
export function FundingPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const funding = useRead(readFunding, { params: { id } })
  const { number, year, unit, askedOn } = funding
  return (
    <Page
      title={funding.purpose}
      crumbs={[
        { title: t('recommendation.title'), to: paths.recommendations },
        { title: t('funding.title'), to: paths.funding },
      ]}
      sub={`${t('funding.number', { number, year })} · ${t('recommendation.from', { unit: unit.name, date: format.date(askedOn) })}`}
      actions={funding.state !== 'refused' && <FundingActions funding={funding} />}
    >
      <FundingFacts funding={funding} />
      <Section title={t('funding.entries')} sub={t('funding.inDong')}>
        <FundingEntries funding={funding} />
      </Section>
    </Page>
  )
}

/** What comes next stands first; the rest is in the menu, with the reason where it may not be. */
function FundingActions({ funding }: { funding: FundingRead }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<FundingStepKind | 'refuse' | 'place' | null>(null)
  const end = () => setDoing(null)
  const next = nextOf(funding)
  const others = (['approved', 'allotted', 'spent'] as const).filter((kind) => kind !== next)
  return (
    <>
      <Button kind="primary" why={why(funding.can[next])} onClick={() => setDoing(next)}>
        {t(`funding.enter.${next}`)}
      </Button>
      <ActionMenu
        actions={[
          ...others.map((kind) => ({
            title: t(`funding.enter.${kind}`),
            why: why(funding.can[kind]),
            onChoose: () => setDoing(kind),
          })),
          { title: t('funding.place'), why: why(funding.can.place), onChoose: () => setDoing('place') },
          { title: t('funding.refuse'), why: why(funding.can.refuse), onChoose: () => setDoing('refuse') },
        ]}
      />
      <Dialog
        open={doing !== null}
        onClose={end}
        title={
          doing === 'refuse' || doing === 'place'
            ? t(`funding.${doing}`)
            : t(`funding.enter.${doing ?? next}`)
        }
      >
        {doing === 'refuse' && <RefuseFundingForm funding={funding} onDone={end} />}
        {doing === 'place' && <PlaceFundingForm funding={funding} onDone={end} />}
        {doing !== null && doing !== 'refuse' && doing !== 'place' && (
          <EnterFundingForm key={doing} funding={funding} kind={doing} onDone={end} />
        )}
      </Dialog>
    </>
  )
}

/** Money that is allotted is spent, what is approved is allotted, the rest waits for approval. */
function nextOf({ balance: { approved, allotted, spent } }: FundingRead): FundingStepKind {
  if (spent < allotted) return 'spent'
  return allotted < approved ? 'allotted' : approved === 0 ? 'approved' : 'spent'
}
