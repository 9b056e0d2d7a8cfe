import { useState } from 'react'
import { Link } from 'react-router'
import { AskFundingForm } from '#web/funding/AskFundingForm.tsx'
import { FundingMark } from '#web/funding/FundingMark.tsx'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** From the difficulty to the money: what was asked because of it, and what became of that. */
export function FundingOfDifficulty({ difficulty }: { difficulty: DifficultyRead }) {
  const { t, format } = useWords()
  const [isAsking, setAsking] = useState(false)
  const { funding, closedOn } = difficulty
  return (
    <Section
      title={t('funding.title')}
      sub={funding.length > 0 && t('funding.inDong')}
      aside={
        closedOn === null && (
          <Button small onClick={() => setAsking(true)}>
            {t('funding.ask')}
          </Button>
        )
      }
    >
      {funding.length === 0 && <p className="soft">{t('funding.noneOfDifficulty')}</p>}
      <EntryList
        label={t('funding.title')}
        entries={funding.map(({ id, purpose, unit, state, balance }) => ({
          key: id,
          title: <Link to={paths.fundingOf(id)}>{purpose}</Link>,
          below: (
            <>
              <span>{unit.name}</span>
              {(['asked', 'approved', 'allotted', 'spent'] as const).map((kind) => (
                <span key={kind}>
                  {t(`funding.${kind}`)} {format.number(balance[kind])}
                </span>
              ))}
            </>
          ),
          aside: <FundingMark state={state} />,
        }))}
      />
      <Dialog open={isAsking} onClose={() => setAsking(false)} title={t('funding.ask')}>
        <AskFundingForm difficulty={difficulty} onDone={() => setAsking(false)} />
      </Dialog>
    </Section>
  )
}
