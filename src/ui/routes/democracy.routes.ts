// Pages of the group: meetings, votes, decisions, the life of the group.

import type { RouteDefinition } from '@solidjs/router'
import { later } from '../later.tsx'
import { listAndRecord, OnlyTheList } from '../shell/list-and-record.tsx'

const Decisions = later(() => import('../features/meeting/decisions.screen.tsx').then((file) => file.DecisionsScreen))
const Meetings = later(() => import('../features/meeting/meetings.screen.tsx').then((file) => file.MeetingsScreen))

export const democracy: RouteDefinition[] = [
  {
    path: '/c/:coop/decisions',
    component: listAndRecord(Decisions),
    children: [
      { path: '/', component: OnlyTheList },
      {
        path: '/:record',
        component: later(() => import('../features/meeting/decision.screen.tsx').then((file) => file.DecisionScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/entraide',
    component: later(() => import('../features/help/help.screen.tsx').then((file) => file.HelpScreen)),
  },
  {
    path: '/c/:coop/reunions',
    // The meeting room has two panes of its own: a third needs the room of a desktop.
    component: listAndRecord(Meetings, 1400),
    children: [
      { path: '/', component: OnlyTheList },
      {
        path: '/:record',
        component: later(() => import('../features/meeting/meeting.screen.tsx').then((file) => file.MeetingScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/reunions/prevoir',
    component: later(() =>
      import('../features/meeting/plan-meeting.screen.tsx').then((file) => file.PlanMeetingScreen),
    ),
  },
  {
    path: '/c/:coop/reunions/:record/proposition',
    component: later(() => import('../features/meeting/motion-form.screen.tsx').then((file) => file.MotionFormScreen)),
  },
  {
    path: '/c/:coop/voter/code',
    component: later(() => import('../features/meeting/asked.screen.tsx').then((file) => file.AskedScreen)),
  },
  {
    path: '/c/:coop/voter/telephones/:record',
    component: later(() => import('../features/meeting/phone-votes.screen.tsx').then((file) => file.PhoneVotesScreen)),
  },
  {
    path: '/c/:coop/actions',
    component: later(() => import('../features/group/actions.screen.tsx').then((file) => file.ActionsScreen)),
  },
  {
    path: '/c/:coop/comite',
    component: later(() => import('../features/group/committee.screen.tsx').then((file) => file.CommitteeScreen)),
  },
  {
    path: '/c/:coop/parole',
    component: later(() => import('../features/meeting/speaking.screen.tsx').then((file) => file.SpeakingScreen)),
  },
  {
    path: '/c/:coop/societaires',
    component: later(() => import('../features/group/associates.screen.tsx').then((file) => file.AssociatesScreen)),
  },
  {
    path: '/c/:coop/societaires/colleges',
    component: later(() => import('../features/group/colleges.screen.tsx').then((file) => file.CollegesScreen)),
  },
  {
    path: '/c/:coop/modeles',
    component: later(() => import('../features/group/commons.screen.tsx').then((file) => file.CommonsScreen)),
  },
  {
    path: '/c/:coop/reglement',
    component: later(() => import('../features/group/house-rules.screen.tsx').then((file) => file.HouseRulesScreen)),
  },
  {
    path: '/c/:coop/reglement/changer',
    component: later(() => import('../features/group/write-rules.screen.tsx').then((file) => file.WriteRulesScreen)),
  },
  {
    path: '/c/:coop/roles',
    component: later(() => import('../features/group/roles.screen.tsx').then((file) => file.RolesScreen)),
  },
  {
    path: '/c/:coop/vie',
    component: later(() => import('../features/group/group.screen.tsx').then((file) => file.GroupScreen)),
  },
  {
    path: '/c/:coop/voter',
    component: later(() => import('../features/meeting/vote.screen.tsx').then((file) => file.VoteScreen)),
  },
  {
    path: '/resultat',
    component: later(() =>
      import('../features/group/check-minutes.screen.tsx').then((file) => file.CheckMinutesScreen),
    ),
  },
]
