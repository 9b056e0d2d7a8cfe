/** Why running work must stop, other than by itself. It is the reason of the signal that the work is given. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled'
}

/** The server is stopping: the job goes back into the queue. */
export class JobHandedBack extends Error {
  override readonly name = 'JobHandedBack'
}

/** Another attempt has begun, or someone has ended the job: what this attempt made is thrown away. */
export class JobSuperseded extends Error {
  override readonly name = 'JobSuperseded'
}
