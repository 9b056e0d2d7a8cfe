import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { fundingStepKinds } from '#domain/funding/funding.ts'
import { paths } from '#web/paths.ts'
import { FileList } from '#web/task/FileList.tsx'
import { Figure } from '#web/ui/Figure.tsx'
import { useWords } from '#web/words/language.tsx'
import { FundingMark } from './FundingMark.tsx'
import styles from './Funding.module.css'
import type { FundingRead } from './FundingPage.tsx'

/** What was asked and what became of it, and where it comes from. */
export function FundingFacts({ funding }: { funding: FundingRead }) {
  const { t, format } = useWords()
  const { balance, difficulty, recommendation, programme, refused, file, askedBy } = funding
  const from = { approved: balance.asked, allotted: balance.approved, spent: balance.allotted }
  return (
    <>
      <p className="row">
        <FundingMark state={funding.state} />
      </p>
      <div className={styles['balance']}>
        <Figure label={t('funding.asked')}>{format.number(balance.asked)}</Figure>
        {fundingStepKinds.map((kind) => (
          <Figure
            key={kind}
            label={t(`funding.${kind}`)}
            below={t(`funding.shareOf.${kind}`, { share: format.share(balance[kind], from[kind]) })}
          >
            {format.number(balance[kind])}
          </Figure>
        ))}
      </div>
      <dl className={styles['facts']}>
        <Fact title={t('recommendation.difficulty')}>
          <Link to={paths.difficulty(difficulty.id)}>{difficulty.text}</Link>
        </Fact>
        {recommendation && (
          <Fact title={t('funding.recommendation')}>
            <Link to={paths.recommendation(recommendation.id)}>{recommendation.text}</Link>
          </Fact>
        )}
        {programme && (
          <Fact title={t('programme.one')}>
            <Link to={paths.programme(programme.id)}>{programme.name}</Link>
          </Fact>
        )}
        {askedBy.name && <Fact title={t('funding.askedBy')}>{askedBy.name}</Fact>}
        {refused && (
          <Fact title={t('funding.state.refused')}>
            {refused.reason}
            <span className="below">
              {[refused.by.name, format.date(refused.on)].filter(Boolean).join(', ')}
            </span>
          </Fact>
        )}
      </dl>
      <FileList files={file ? [file] : []} />
    </>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
