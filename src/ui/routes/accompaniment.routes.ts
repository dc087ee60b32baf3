// Pages about people: welcomes, ways, skills, presences, what is held about someone.

import type { RouteDefinition } from '@solidjs/router'
import { later } from '../later.tsx'
import { listAndRecord, OnlyTheList } from '../shell/list-and-record.tsx'

const People = later(() => import('../features/person/people.screen.tsx').then((file) => file.PeopleScreen))

export const accompaniment: RouteDefinition[] = [
  {
    path: '/attestation',
    component: later(() =>
      import('../features/notebook/check-statement.screen.tsx').then((file) => file.CheckStatementScreen),
    ),
  },
  {
    path: '/c/:coop/a-verifier',
    component: later(() => import('../features/record/to-check.screen.tsx').then((file) => file.ToCheckScreen)),
  },
  {
    path: '/c/:coop/accueil/information',
    component: later(() => import('../features/intake/notice.screen.tsx').then((file) => file.NoticeScreen)),
  },
  {
    path: '/c/:coop/accueil/nouveau',
    component: later(() => import('../features/intake/new-intake.screen.tsx').then((file) => file.NewIntakeScreen)),
  },
  {
    path: '/c/:coop/accueil/:record',
    component: later(() => import('../features/intake/intake.screen.tsx').then((file) => file.IntakeScreen)),
  },
  {
    path: '/c/:coop/accueil/:record/analyse',
    component: later(() => import('../features/intake/analysis.screen.tsx').then((file) => file.AnalysisScreen)),
  },
  {
    path: '/c/:coop/candidatures',
    component: later(() =>
      import('../features/recruitment/applications.screen.tsx').then((file) => file.ApplicationsScreen),
    ),
  },
  {
    path: '/c/:coop/carnet/:person/:part',
    component: later(() =>
      import('../features/notebook/person-notebook.screen.tsx').then((file) => file.PersonNotebookScreen),
    ),
  },
  {
    path: '/c/:coop/competences',
    component: later(() => import('../features/skills/skills.screen.tsx').then((file) => file.SkillsScreen)),
  },
  {
    path: '/c/:coop/competences/:person',
    component: later(() => import('../features/skills/skills.screen.tsx').then((file) => file.SkillsScreen)),
  },
  {
    path: '/c/:coop/listes-competences',
    component: later(() => import('../features/skills/frameworks.screen.tsx').then((file) => file.FrameworksScreen)),
  },
  {
    path: '/c/:coop/listes-competences/nouvelle',
    component: later(() =>
      import('../features/skills/write-framework.screen.tsx').then((file) => file.WriteFrameworkScreen),
    ),
  },
  {
    path: '/c/:coop/listes-competences/:record',
    component: later(() => import('../features/skills/framework.screen.tsx').then((file) => file.FrameworkScreen)),
  },
  {
    path: '/c/:coop/listes-competences/:record/changer',
    component: later(() =>
      import('../features/skills/write-framework.screen.tsx').then((file) => file.WriteFrameworkScreen),
    ),
  },
  {
    path: '/c/:coop/dossiers',
    component: later(() => import('../features/privacy/files.screen.tsx').then((file) => file.FilesScreen)),
  },
  {
    path: '/c/:coop/orientations/:record',
    component: later(() => import('../features/case/referral.screen.tsx').then((file) => file.ReferralScreen)),
  },
  {
    path: '/c/:coop/parcours',
    component: later(() => import('../features/path/way.screen.tsx').then((file) => file.WayScreen)),
  },
  {
    path: '/c/:coop/parcours/:person',
    component: later(() => import('../features/path/way.screen.tsx').then((file) => file.WayScreen)),
  },
  {
    path: '/c/:coop/personnes',
    component: listAndRecord(People),
    children: [
      { path: '/', component: OnlyTheList },
      { path: '/nouvelle', component: OnlyTheList },
      {
        path: '/:person',
        component: later(() => import('../features/person/person.screen.tsx').then((file) => file.PersonScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/personnes/:person/orienter',
    component: later(() => import('../features/case/refer.screen.tsx').then((file) => file.ReferScreen)),
  },
  {
    path: '/c/:coop/personnes/:person/sortie',
    component: later(() => import('../features/case/exit.screen.tsx').then((file) => file.ExitScreen)),
  },
  {
    path: '/c/:coop/sorties/:record',
    component: later(() => import('../features/case/exit-sheet.screen.tsx').then((file) => file.ExitSheetScreen)),
  },
  {
    path: '/c/:coop/presences',
    component: later(() => import('../features/workshop/presences.screen.tsx').then((file) => file.PresencesScreen)),
  },
  {
    path: '/c/:coop/presences/nouvelle',
    component: later(() =>
      import('../features/workshop/plan-workshop.screen.tsx').then((file) => file.PlanWorkshopScreen),
    ),
  },
  {
    path: '/c/:coop/presences/:record',
    component: later(() => import('../features/workshop/workshop.screen.tsx').then((file) => file.WorkshopScreen)),
  },
  {
    path: '/c/:coop/presences/:record/changer',
    component: later(() =>
      import('../features/workshop/change-workshop.screen.tsx').then((file) => file.ChangeWorkshopScreen),
    ),
  },
  {
    path: '/c/:coop/promotions',
    component: later(() => import('../features/cohort/cohorts.screen.tsx').then((file) => file.CohortsScreen)),
  },
  {
    path: '/c/:coop/promotions/:record',
    component: later(() => import('../features/cohort/cohort.screen.tsx').then((file) => file.CohortScreen)),
  },
]
