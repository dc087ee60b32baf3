// Pages of the house: homes, organisation, devices, the tablet, and those outside an open notebook.

import type { RouteDefinition } from '@solidjs/router'
import { later } from '../later.tsx'

export const house: RouteDefinition[] = [
  { path: '/', component: later(() => import('../roles/home.screen.tsx').then((file) => file.HomeScreen)) },
  {
    path: '/a-traiter',
    component: later(() =>
      import('../roles/coordinator/network-lists.screen.tsx').then((file) => file.NetworkToDoScreen),
    ),
  },
  {
    path: '/a-valider',
    component: later(() =>
      import('../roles/coordinator/network-lists.screen.tsx').then((file) => file.ToApproveScreen),
    ),
  },
  {
    path: '/affichage',
    component: later(() => import('../features/display/display.screen.tsx').then((file) => file.DisplayScreen)),
  },
  {
    path: '/appareils',
    component: later(() => import('../features/device/devices.screen.tsx').then((file) => file.DevicesScreen)),
  },
  {
    path: '/code-du-jour',
    component: later(() => import('../features/tablet/day-code.screen.tsx').then((file) => file.DayCodeScreen)),
  },
  {
    path: '/mon-code',
    component: later(() => import('../features/tablet/my-code.screen.tsx').then((file) => file.MyCodeScreen)),
  },
  {
    path: '/mon-image',
    component: later(() => import('../features/tablet/my-picture.screen.tsx').then((file) => file.MyPictureScreen)),
  },
  {
    path: '/c/:coop',
    component: later(() => import('../features/organisation/coop.screen.tsx').then((file) => file.CoopScreen)),
  },
  {
    path: '/c/:coop/reglages',
    component: later(() =>
      import('../features/organisation/coop-settings.screen.tsx').then((file) => file.CoopSettingsScreen),
    ),
  },
  {
    path: '/c/:coop/regles',
    component: later(() => import('../features/rules/host-rules.screen.tsx').then((file) => file.HostRulesScreen)),
  },
  {
    path: '/c/:coop/relais',
    component: later(() => import('../roles/animator/relay.screen.tsx').then((file) => file.RelayScreen)),
  },
  {
    path: '/c/:coop/tout',
    component: later(() => import('../roles/contents.screen.tsx').then((file) => file.ContentsScreen)),
  },
  {
    path: '/carnet',
    component: later(() => import('../features/device/notebook.screen.tsx').then((file) => file.NotebookScreen)),
  },
  {
    path: '/commencer',
    component: later(() =>
      import('../features/onboarding/create-organisation.screen.tsx').then((file) => file.CreateOrganisationScreen),
    ),
  },
  {
    path: '/creer',
    component: later(() =>
      import('../features/organisation/create-coop.screen.tsx').then((file) => file.CreateCoopScreen),
    ),
  },
  {
    path: '/decouvrir',
    component: later(() => import('../features/onboarding/discover.screen.tsx').then((file) => file.DiscoverScreen)),
  },
  { path: '/demo', component: later(() => import('../features/demo/demo.screen.tsx').then((file) => file.DemoScreen)) },
  {
    path: '/echeances',
    component: later(() =>
      import('../roles/coordinator/network-lists.screen.tsx').then((file) => file.DeadlinesScreen),
    ),
  },
  {
    path: '/envoi',
    component: later(() => import('../features/device/send.screen.tsx').then((file) => file.SendScreen)),
  },
  {
    path: '/installer',
    component: later(() => import('../features/onboarding/install.screen.tsx').then((file) => file.InstallScreen)),
  },
  {
    path: '/rejoindre',
    component: later(() => import('../features/onboarding/join.screen.tsx').then((file) => file.JoinScreen)),
  },
  {
    path: '/retrouver',
    component: later(() => import('../features/onboarding/recover.screen.tsx').then((file) => file.RecoverScreen)),
  },
  {
    path: '*',
    component: later(() => import('../shell/not-found.screen.tsx').then((file) => file.NotFoundScreen)),
  },
]
