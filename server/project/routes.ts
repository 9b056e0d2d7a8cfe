import * as contract from '#domain/project/contract.ts'
import * as facts from '#domain/project/fact-contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { changeProject, enterProject } from './keep-project.ts'
import { layMilestones } from './lay-milestones.ts'
import { listProjects } from './list-projects.ts'
import { enterMoney, withdrawMoney } from './project-money.ts'
import { linkObstacle, raiseObstacle, unlinkObstacle } from './project-obstacles.ts'
import { addProjectPicture, captionProjectPicture, removeProjectPicture } from './project-pictures.ts'
import { reachMilestone, withdrawMilestone } from './reach-milestone.ts'
import { readProject } from './read-project.ts'
import { resumeProject, stopProject } from './stop-project.ts'

export const projectRoutes = [
  bindQuery(contract.listProjects, listProjects),
  bindQuery(contract.readProject, readProject),
  bindCommand(contract.enterProject, enterProject),
  bindCommand(contract.changeProject, changeProject),
  bindCommand(contract.layMilestones, layMilestones),
  bindCommand(contract.stopProject, stopProject),
  bindCommand(contract.resumeProject, resumeProject),
  bindCommand(facts.reachMilestone, reachMilestone),
  bindCommand(facts.withdrawMilestone, withdrawMilestone),
  bindCommand(facts.allotToProject, enterMoney('allotted')),
  bindCommand(facts.disburseOfProject, enterMoney('disbursed')),
  bindCommand(facts.withdrawMoney, withdrawMoney),
  bindCommand(facts.raiseObstacle, raiseObstacle),
  bindCommand(facts.linkObstacle, linkObstacle),
  bindCommand(facts.unlinkObstacle, unlinkObstacle),
  bindCommand(facts.addProjectPicture, addProjectPicture),
  bindCommand(facts.captionProjectPicture, captionProjectPicture),
  bindCommand(facts.removeProjectPicture, removeProjectPicture),
]
