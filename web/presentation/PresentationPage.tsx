import { useEffect } from 'react'
import { useParams } from 'react-router'
import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import { readMeeting } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { useLive } from '#web/api/live.ts'
import { paths } from '#web/paths.ts'
import { Waiting } from '#web/ui/Waiting.tsx'
import styles from './Presentation.module.css'
import { SlideFoot } from './SlideFoot.tsx'
import { SlideView } from './SlideView.tsx'
import { TitleSlide } from './TitleSlide.tsx'
import { useSlides } from './use-slides.tsx'
import { useStage } from './use-stage.ts'

/** A meeting on the big screen, read from ten metres and kept live: arrows, space or buttons turn its slides. */
export function PresentationPage() {
  useLive()
  return (
    <div className={styles['screen']}>
      <Waiting lines={8}>
        <Presentation />
      </Waiting>
    </div>
  )
}

function Presentation() {
  const { id = '' } = useParams()
  const meeting = useRead(readMeeting, { params: { id } })
  const { briefing } = useRead(readBriefing, { params: { id } })
  const slides = useSlides({ ...meeting, briefing })
  const count = slides.length + 1
  const { at, turn } = useStage(id, count, paths.meeting(id))
  const slide = slides[at - 1]
  useEffect(() => {
    document.title = `${meeting.title} – Nhịp`
  }, [meeting.title])
  return (
    <>
      <main className={styles['slide']} aria-live="polite">
        {slide ? <SlideView slide={slide} /> : <TitleSlide meeting={meeting} />}
      </main>
      <SlideFoot
        at={at}
        count={count}
        turn={turn}
        leaveTo={paths.meeting(id)}
        presenter={paths.presenter(id)}
      />
    </>
  )
}
