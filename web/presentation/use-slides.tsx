import type { Presented } from './presented.ts'
import { slidesOf, type Slide } from './slides.ts'
import { useConclusionsNow } from './use-conclusions-now.tsx'
import { useDifficulties } from './use-difficulties.tsx'
import { useLaggingTargets } from './use-lagging-targets.tsx'
import { useOnDesk } from './use-on-desk.tsx'
import { usePromises } from './use-promises.tsx'
import { useRecommendations } from './use-recommendations.tsx'

/** What follows the title, in the order in which a meeting speaks of it. */
export function useSlides(meeting: Presented): Slide[] {
  const subjects = [
    usePromises(meeting),
    useLaggingTargets(meeting),
    useRecommendations(meeting),
    useOnDesk(meeting),
    useDifficulties(meeting),
    useConclusionsNow(meeting),
  ]
  return subjects.flatMap(slidesOf)
}
