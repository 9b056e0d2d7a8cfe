import * as z from 'zod'

/** Where the public is reached: printed, on the web, television, radio, social networks, village loudspeakers, meetings. */
export const channels = [
  'print',
  'online',
  'television',
  'radio',
  'social',
  'loudspeaker',
  'meeting',
  'other',
] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>
