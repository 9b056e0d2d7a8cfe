import * as contract from '#domain/job/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { cancelJob } from './cancel-job.ts'
import { getJob, listJobs } from './queries.ts'

export const jobRoutes = [
  bindQuery(contract.listJobs, listJobs),
  bindQuery(contract.getJob, getJob),
  bindCommand(contract.cancelJob, cancelJob),
]
