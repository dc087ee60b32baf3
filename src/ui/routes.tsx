// Every page of the app: its path and its lazy screen. A screen file exports one component by name.
// Paths are French words, without any content: browsers keep them in their history. Record ids are random.

import type { RouteDefinition } from '@solidjs/router'
import { type Component, lazy } from 'solid-js'

/** Turns `() => import('./features/x/x.screen.tsx').then((m) => m.XScreen)` into a lazy screen. */
export const screen = (load: () => Promise<Component>): Component => lazy(async () => ({ default: await load() }))

/** The developers' gallery of parts: never in a production build. */
const gallery: RouteDefinition[] = import.meta.env.DEV
  ? [
      {
        path: '/galerie/:part?',
        component: screen(() => import('./gallery/gallery.screen.tsx').then((file) => file.GalleryScreen)),
      },
    ]
  : []

export const routes: RouteDefinition[] = [
  ...gallery,
  { path: '/', component: screen(() => import('./roles/home.screen.tsx').then((file) => file.HomeScreen)) },
  {
    path: '/appareils',
    component: screen(() => import('./features/device/devices.screen.tsx').then((file) => file.DevicesScreen)),
  },
  {
    path: '/c/:coop',
    component: screen(() => import('./features/organisation/coop.screen.tsx').then((file) => file.CoopScreen)),
  },
  {
    path: '/c/:coop/a-verifier',
    component: screen(() => import('./features/record/to-check.screen.tsx').then((file) => file.ToCheckScreen)),
  },
  {
    path: '/c/:coop/accueil/nouveau',
    component: screen(() => import('./features/intake/new-intake.screen.tsx').then((file) => file.NewIntakeScreen)),
  },
  {
    path: '/c/:coop/accueil/:record',
    component: screen(() => import('./features/intake/intake.screen.tsx').then((file) => file.IntakeScreen)),
  },
  {
    path: '/c/:coop/competences',
    component: screen(() => import('./features/skills/skills.screen.tsx').then((file) => file.SkillsScreen)),
  },
  {
    path: '/c/:coop/competences/:person',
    component: screen(() => import('./features/skills/skills.screen.tsx').then((file) => file.SkillsScreen)),
  },
  {
    path: '/c/:coop/decisions',
    component: screen(() => import('./features/meeting/decisions.screen.tsx').then((file) => file.DecisionsScreen)),
  },
  {
    path: '/c/:coop/decisions/:record',
    component: screen(() => import('./features/meeting/decision.screen.tsx').then((file) => file.DecisionScreen)),
  },
  {
    path: '/c/:coop/heures',
    component: screen(() => import('./features/job/my-hours.screen.tsx').then((file) => file.MyHoursScreen)),
  },
  {
    path: '/c/:coop/heures/a-confirmer',
    component: screen(() => import('./features/job/confirm-hours.screen.tsx').then((file) => file.ConfirmHoursScreen)),
  },
  {
    path: '/c/:coop/heures/noter',
    component: screen(() => import('./features/job/add-hours.screen.tsx').then((file) => file.AddHoursScreen)),
  },
  {
    path: '/c/:coop/idees',
    component: screen(() => import('./features/job/ideas.screen.tsx').then((file) => file.IdeasScreen)),
  },
  {
    path: '/c/:coop/missions',
    component: screen(() => import('./features/job/missions.screen.tsx').then((file) => file.MissionsScreen)),
  },
  {
    path: '/c/:coop/missions/noter',
    component: screen(() => import('./features/job/log-mission.screen.tsx').then((file) => file.LogMissionScreen)),
  },
  {
    path: '/c/:coop/missions/prevoir',
    component: screen(() => import('./features/job/plan-mission.screen.tsx').then((file) => file.PlanMissionScreen)),
  },
  {
    path: '/c/:coop/missions/:record',
    component: screen(() => import('./features/job/mission.screen.tsx').then((file) => file.MissionScreen)),
  },
  {
    path: '/c/:coop/missions/:record/changer',
    component: screen(() => import('./features/job/plan-mission.screen.tsx').then((file) => file.ChangeMissionScreen)),
  },
  {
    path: '/c/:coop/personnes',
    component: screen(() => import('./features/person/people.screen.tsx').then((file) => file.PeopleScreen)),
  },
  {
    path: '/c/:coop/personnes/nouvelle',
    component: screen(() => import('./features/person/people.screen.tsx').then((file) => file.PeopleScreen)),
  },
  {
    path: '/c/:coop/personnes/:person',
    component: screen(() => import('./features/person/person.screen.tsx').then((file) => file.PersonScreen)),
  },
  {
    path: '/c/:coop/relais',
    component: screen(() => import('./roles/animator/relay.screen.tsx').then((file) => file.RelayScreen)),
  },
  {
    path: '/c/:coop/reunions',
    component: screen(() => import('./features/meeting/meetings.screen.tsx').then((file) => file.MeetingsScreen)),
  },
  {
    path: '/c/:coop/reunions/prevoir',
    component: screen(() =>
      import('./features/meeting/plan-meeting.screen.tsx').then((file) => file.PlanMeetingScreen),
    ),
  },
  {
    path: '/c/:coop/reunions/:record',
    component: screen(() => import('./features/meeting/meeting.screen.tsx').then((file) => file.MeetingScreen)),
  },
  {
    path: '/c/:coop/reunions/:record/proposition',
    component: screen(() => import('./features/meeting/motion-form.screen.tsx').then((file) => file.MotionFormScreen)),
  },
  {
    path: '/c/:coop/services',
    component: screen(() => import('./features/job/services.screen.tsx').then((file) => file.ServicesScreen)),
  },
  {
    path: '/c/:coop/services/nouveau',
    component: screen(() => import('./features/job/service.screen.tsx').then((file) => file.NewServiceScreen)),
  },
  {
    path: '/c/:coop/services/:record',
    component: screen(() => import('./features/job/service.screen.tsx').then((file) => file.ServiceScreen)),
  },
  {
    path: '/c/:coop/voter',
    component: screen(() => import('./features/meeting/vote.screen.tsx').then((file) => file.VoteScreen)),
  },
  {
    path: '/carnet',
    component: screen(() => import('./features/device/notebook.screen.tsx').then((file) => file.NotebookScreen)),
  },
  {
    path: '/commencer',
    component: screen(() =>
      import('./features/onboarding/create-organisation.screen.tsx').then((file) => file.CreateOrganisationScreen),
    ),
  },
  {
    path: '/creer',
    component: screen(() =>
      import('./features/organisation/create-coop.screen.tsx').then((file) => file.CreateCoopScreen),
    ),
  },
  { path: '/demo', component: screen(() => import('./features/demo/demo.screen.tsx').then((file) => file.DemoScreen)) },
  {
    path: '/envoi',
    component: screen(() => import('./features/device/send.screen.tsx').then((file) => file.SendScreen)),
  },
  {
    path: '/rejoindre',
    component: screen(() => import('./features/onboarding/join.screen.tsx').then((file) => file.JoinScreen)),
  },
  {
    path: '*',
    component: screen(() => import('./shell/not-found.screen.tsx').then((file) => file.NotFoundScreen)),
  },
]
