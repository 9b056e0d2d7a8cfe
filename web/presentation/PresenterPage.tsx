import { useEffect } from 'react'
import { useParams } from 'react-router'
import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import { readMeeting } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { useLive } from '#web/api/live.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { AgendaClock } from './AgendaClock.tsx'
import styles from './Presenter.module.css'
import { PresenterNotes } from './PresenterNotes.tsx'
import { SlideFoot } from './SlideFoot.tsx'
import { SlideView } from './SlideView.tsx'
import { TitleSlide } from './TitleSlide.tsx'
import { useSlides } from './use-slides.tsx'
import { useStage } from './use-stage.ts'

/** The secretary's own screen beside the big one: what is shown, what comes next, the clock, notes, and where to jump. */
export function PresenterPage() {
  useLive()
  return (
    <div className={styles['screen']}>
      <Waiting lines={8}>
        <Presenter />
      </Waiting>
    </div>
  )
}

function Presenter() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const meeting = useRead(readMeeting, { params: { id } })
  const { briefing } = useRead(readBriefing, { params: { id } })
  const slides = useSlides({ ...meeting, briefing })
  const count = slides.length + 1
  const { at, turn, jump, agenda, can } = useStage(id, count, paths.meeting(id))
  useEffect(() => {
    document.title = `${t('presentation.presenter')}: ${meeting.title} – Nhịp`
  }, [meeting.title, t])
  const drawn = (slide: number) => {
    const shown = slides[slide - 1]
    return shown ? <SlideView slide={shown} /> : <TitleSlide meeting={meeting} />
  }
  const titleOf = (slide: number) => slides[slide - 1]?.title ?? meeting.title
  return (
    <>
      <main className={styles['main']}>
        <h1 className="seenByReaderOnly">{t('presentation.presenter')}</h1>
        <section aria-label={t('presentation.shown')} className={styles['shown']}>
          <p className="small soft">{t('presentation.shown')}</p>
          <div className={styles['preview']} inert>
            {drawn(at)}
          </div>
        </section>
        <section aria-label={t('presentation.next')} className={styles['next']}>
          <p className="small soft">{t('presentation.next')}</p>
          {at + 1 < count ? (
            <div className={`${styles['preview']} ${styles['small']}`} inert>
              {drawn(at + 1)}
            </div>
          ) : (
            <p>{t('presentation.isLast')}</p>
          )}
        </section>
        <AgendaClock meetingId={id} agenda={agenda} may={can?.begin} />
        <section aria-label={t('presentation.jump')}>
          <p className="small soft">{t('presentation.jump')}</p>
          <ol className={styles['jump']}>
            {Array.from({ length: count }, (_, slide) => (
              <li key={slide}>
                <Button
                  small
                  kind={slide === at ? 'primary' : 'quiet'}
                  aria-current={slide === at ? 'page' : undefined}
                  onClick={() => jump(slide)}
                >
                  {slide + 1}. {titleOf(slide)}
                </Button>
              </li>
            ))}
          </ol>
        </section>
        <PresenterNotes meetingId={id} />
      </main>
      <nav className="row" aria-label={t('presentation.presenter')}>
        <ButtonLink small to={paths.presentation(id)}>
          {t('presentation.big')}
        </ButtonLink>
        <ButtonLink small to={paths.minutes(id)}>
          {t('minutes.title')}
        </ButtonLink>
      </nav>
      <SlideFoot at={at} count={count} turn={turn} leaveTo={paths.meeting(id)} />
    </>
  )
}
