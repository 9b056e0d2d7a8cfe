import { type Channel, channels } from './channel.ts'
import type { Standing } from './standing.ts'

/** So many items of one programme, topic and channel that stand alike. */
export interface Counted {
  readonly topic: string
  readonly channel: Channel
  readonly standing: Standing
  readonly count: number
}

export interface Cover {
  /** What was planned and not given up. */
  readonly planned: number
  /** Of what was planned, what appeared; late or not. */
  readonly appeared: number
  readonly missing: number
  /** What appeared without having been planned. */
  readonly unplanned: number
}

const none: Cover = { planned: 0, appeared: 0, missing: 0, unplanned: 0 }

const weights: Readonly<Record<Standing, Cover>> = {
  ahead: { ...none, planned: 1 },
  missing: { ...none, planned: 1, missing: 1 },
  appeared: { ...none, planned: 1, appeared: 1 },
  appeared_late: { ...none, planned: 1, appeared: 1 },
  unplanned: { ...none, unplanned: 1 },
  cancelled: none,
}

/** How far a programme is covered: planned = appeared + missing + still ahead; what has no plan is counted apart. */
export function coverOf(counted: readonly Pick<Counted, 'standing' | 'count'>[]): Cover {
  return counted.reduce((sum, { standing, count }) => {
    const weight = weights[standing]
    return {
      planned: sum.planned + weight.planned * count,
      appeared: sum.appeared + weight.appeared * count,
      missing: sum.missing + weight.missing * count,
      unplanned: sum.unplanned + weight.unplanned * count,
    }
  }, none)
}

/** Topics by name against the channels that any of them uses; a topic without a channel is a hole that can be seen. */
export function coverByTopic(counted: readonly Counted[]): {
  channels: Channel[]
  topics: { topic: string; cover: Cover; byChannel: Partial<Record<Channel, Cover>> }[]
} {
  const used = channels.filter((channel) => counted.some((each) => each.channel === channel))
  const topics = [...new Set(counted.map(({ topic }) => topic))].sort(new Intl.Collator('vi').compare)
  return {
    channels: used,
    topics: topics.map((topic) => {
      const own = counted.filter((each) => each.topic === topic)
      const byChannel: Partial<Record<Channel, Cover>> = {}
      for (const channel of used) {
        const here = own.filter((each) => each.channel === channel)
        if (here.length > 0) byChannel[channel] = coverOf(here)
      }
      return { topic, cover: coverOf(own), byChannel }
    }),
  }
}
