// Every page of the app: its path and its screen, fetched when first shown. A screen file exports one component by name.
// Paths are French words, without any content: browsers keep them in their history. Record ids are random.

import type { RouteDefinition } from '@solidjs/router'
import { later } from './later.tsx'
import { listAndRecord, OnlyTheList } from './shell/list-and-record.tsx'

/** The developers' gallery of parts: never in a production build. */
const gallery: RouteDefinition[] =
  import.meta.env.MODE !== 'production'
    ? [
        {
          path: '/galerie/:part?',
          component: later(() => import('./gallery/gallery.screen.tsx').then((file) => file.GalleryScreen)),
        },
      ]
    : []

const Decisions = later(() => import('./features/meeting/decisions.screen.tsx').then((file) => file.DecisionsScreen))
const Meetings = later(() => import('./features/meeting/meetings.screen.tsx').then((file) => file.MeetingsScreen))
const Missions = later(() => import('./features/job/missions.screen.tsx').then((file) => file.MissionsScreen))
const People = later(() => import('./features/person/people.screen.tsx').then((file) => file.PeopleScreen))

export const routes: RouteDefinition[] = [
  ...gallery,
  { path: '/', component: later(() => import('./roles/home.screen.tsx').then((file) => file.HomeScreen)) },
  {
    path: '/a-traiter',
    component: later(() =>
      import('./roles/coordinator/network-lists.screen.tsx').then((file) => file.NetworkToDoScreen),
    ),
  },
  {
    path: '/a-valider',
    component: later(() => import('./roles/coordinator/network-lists.screen.tsx').then((file) => file.ToApproveScreen)),
  },
  {
    path: '/affichage',
    component: later(() => import('./features/display/display.screen.tsx').then((file) => file.DisplayScreen)),
  },
  {
    path: '/appareils',
    component: later(() => import('./features/device/devices.screen.tsx').then((file) => file.DevicesScreen)),
  },
  {
    path: '/code-du-jour',
    component: later(() => import('./features/tablet/day-code.screen.tsx').then((file) => file.DayCodeScreen)),
  },
  {
    path: '/mon-code',
    component: later(() => import('./features/tablet/my-code.screen.tsx').then((file) => file.MyCodeScreen)),
  },
  {
    path: '/mon-image',
    component: later(() => import('./features/tablet/my-picture.screen.tsx').then((file) => file.MyPictureScreen)),
  },
  {
    path: '/attestation',
    component: later(() =>
      import('./features/notebook/check-statement.screen.tsx').then((file) => file.CheckStatementScreen),
    ),
  },
  {
    path: '/c/:coop',
    component: later(() => import('./features/organisation/coop.screen.tsx').then((file) => file.CoopScreen)),
  },
  {
    path: '/c/:coop/a-verifier',
    component: later(() => import('./features/record/to-check.screen.tsx').then((file) => file.ToCheckScreen)),
  },
  {
    path: '/c/:coop/accueil/information',
    component: later(() => import('./features/intake/notice.screen.tsx').then((file) => file.NoticeScreen)),
  },
  {
    path: '/c/:coop/accueil/nouveau',
    component: later(() => import('./features/intake/new-intake.screen.tsx').then((file) => file.NewIntakeScreen)),
  },
  {
    path: '/c/:coop/accueil/:record',
    component: later(() => import('./features/intake/intake.screen.tsx').then((file) => file.IntakeScreen)),
  },
  {
    path: '/c/:coop/accueil/:record/analyse',
    component: later(() => import('./features/intake/analysis.screen.tsx').then((file) => file.AnalysisScreen)),
  },
  {
    path: '/c/:coop/candidatures',
    component: later(() =>
      import('./features/recruitment/applications.screen.tsx').then((file) => file.ApplicationsScreen),
    ),
  },
  {
    path: '/c/:coop/bilan',
    component: later(() =>
      import('./features/report/closing-figures.screen.tsx').then((file) => file.ClosingFiguresScreen),
    ),
  },
  {
    path: '/c/:coop/caisse',
    component: later(() => import('./features/money/treasury.screen.tsx').then((file) => file.TreasuryScreen)),
  },
  {
    path: '/c/:coop/caisse/depense',
    component: later(() => import('./features/money/expense.screen.tsx').then((file) => file.ExpenseScreen)),
  },
  {
    path: '/c/:coop/caisse/depense/:record',
    component: later(() => import('./features/money/one-expense.screen.tsx').then((file) => file.OneExpenseScreen)),
  },
  {
    path: '/c/:coop/caisse/exporter',
    component: later(() => import('./features/money/export.screen.tsx').then((file) => file.ExportScreen)),
  },
  {
    path: '/c/:coop/caisse/recette',
    component: later(() => import('./features/money/income.screen.tsx').then((file) => file.IncomeScreen)),
  },
  {
    path: '/c/:coop/caisse/reglages',
    component: later(() => import('./features/money/money-rules.screen.tsx').then((file) => file.MoneyRulesScreen)),
  },
  {
    path: '/c/:coop/carnet/:person/:part',
    component: later(() =>
      import('./features/notebook/person-notebook.screen.tsx').then((file) => file.PersonNotebookScreen),
    ),
  },
  {
    path: '/c/:coop/clients',
    component: later(() => import('./features/desk/clients.screen.tsx').then((file) => file.ClientsScreen)),
  },
  {
    path: '/c/:coop/clients/nouveau',
    component: later(() => import('./features/desk/edit-client.screen.tsx').then((file) => file.NewClientScreen)),
  },
  {
    path: '/c/:coop/clients/:record',
    component: later(() => import('./features/desk/client.screen.tsx').then((file) => file.ClientScreen)),
  },
  {
    path: '/c/:coop/clients/:record/changer',
    component: later(() => import('./features/desk/edit-client.screen.tsx').then((file) => file.ChangeClientScreen)),
  },
  {
    path: '/c/:coop/competences',
    component: later(() => import('./features/skills/skills.screen.tsx').then((file) => file.SkillsScreen)),
  },
  {
    path: '/c/:coop/competences/:person',
    component: later(() => import('./features/skills/skills.screen.tsx').then((file) => file.SkillsScreen)),
  },
  {
    path: '/c/:coop/listes-competences',
    component: later(() => import('./features/skills/frameworks.screen.tsx').then((file) => file.FrameworksScreen)),
  },
  {
    path: '/c/:coop/listes-competences/nouvelle',
    component: later(() =>
      import('./features/skills/write-framework.screen.tsx').then((file) => file.WriteFrameworkScreen),
    ),
  },
  {
    path: '/c/:coop/listes-competences/:record',
    component: later(() => import('./features/skills/framework.screen.tsx').then((file) => file.FrameworkScreen)),
  },
  {
    path: '/c/:coop/listes-competences/:record/changer',
    component: later(() =>
      import('./features/skills/write-framework.screen.tsx').then((file) => file.WriteFrameworkScreen),
    ),
  },
  {
    path: '/c/:coop/decisions',
    component: listAndRecord(Decisions),
    children: [
      { path: '/', component: OnlyTheList },
      {
        path: '/:record',
        component: later(() => import('./features/meeting/decision.screen.tsx').then((file) => file.DecisionScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/dossiers',
    component: later(() => import('./features/privacy/files.screen.tsx').then((file) => file.FilesScreen)),
  },
  {
    path: '/c/:coop/entraide',
    component: later(() => import('./features/help/help.screen.tsx').then((file) => file.HelpScreen)),
  },
  {
    path: '/c/:coop/devis',
    component: later(() => import('./features/quote/quotes.screen.tsx').then((file) => file.QuotesScreen)),
  },
  {
    path: '/c/:coop/devis/nouveau',
    component: later(() => import('./features/quote/edit-quote.screen.tsx').then((file) => file.NewQuoteScreen)),
  },
  {
    path: '/c/:coop/devis/:record',
    component: later(() => import('./features/quote/quote.screen.tsx').then((file) => file.QuoteScreen)),
  },
  {
    path: '/c/:coop/devis/:record/changer',
    component: later(() => import('./features/quote/edit-quote.screen.tsx').then((file) => file.ChangeQuoteScreen)),
  },
  {
    path: '/c/:coop/lecteurs',
    component: later(() => import('./features/desk/desk-access.screen.tsx').then((file) => file.DeskAccessScreen)),
  },
  {
    path: '/c/:coop/entreprise',
    component: later(() => import('./features/desk/enterprise.screen.tsx').then((file) => file.EnterpriseScreen)),
  },
  {
    path: '/c/:coop/heures',
    component: later(() => import('./features/job/my-hours.screen.tsx').then((file) => file.MyHoursScreen)),
  },
  {
    path: '/c/:coop/heures/a-confirmer',
    component: later(() => import('./features/job/confirm-hours.screen.tsx').then((file) => file.ConfirmHoursScreen)),
  },
  {
    path: '/c/:coop/heures/noter',
    component: later(() => import('./features/job/add-hours.screen.tsx').then((file) => file.AddHoursScreen)),
  },
  {
    path: '/c/:coop/idees',
    component: later(() => import('./features/job/ideas.screen.tsx').then((file) => file.IdeasScreen)),
  },
  {
    path: '/c/:coop/incidents',
    component: later(() => import('./features/safety/incidents.screen.tsx').then((file) => file.IncidentsScreen)),
  },
  {
    path: '/c/:coop/incidents/nouveau',
    component: later(() => import('./features/safety/incident.screen.tsx').then((file) => file.IncidentScreen)),
  },
  {
    path: '/c/:coop/missions',
    component: listAndRecord(Missions),
    children: [
      { path: '/', component: OnlyTheList },
      {
        path: '/:record',
        component: later(() => import('./features/job/mission.screen.tsx').then((file) => file.MissionScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/missions/noter',
    component: later(() => import('./features/job/log-mission.screen.tsx').then((file) => file.LogMissionScreen)),
  },
  {
    path: '/c/:coop/missions/prevoir',
    component: later(() => import('./features/job/plan-mission.screen.tsx').then((file) => file.PlanMissionScreen)),
  },
  {
    path: '/c/:coop/missions/tableau',
    component: later(() => import('./features/job/missions-table.screen.tsx').then((file) => file.MissionsTableScreen)),
  },
  {
    path: '/c/:coop/missions/:record/changer',
    component: later(() => import('./features/job/plan-mission.screen.tsx').then((file) => file.ChangeMissionScreen)),
  },
  {
    path: '/c/:coop/notes',
    component: later(() => import('./features/billing/notes.screen.tsx').then((file) => file.NotesScreen)),
  },
  {
    path: '/c/:coop/notes/nouvelle',
    component: later(() => import('./features/billing/new-note.screen.tsx').then((file) => file.NewNoteScreen)),
  },
  {
    path: '/c/:coop/notes/:record',
    component: later(() => import('./features/billing/note.screen.tsx').then((file) => file.NoteScreen)),
  },
  {
    path: '/c/:coop/numeros',
    component: later(() => import('./features/billing/numbering.screen.tsx').then((file) => file.NumberingScreen)),
  },
  {
    path: '/c/:coop/orientations/:record',
    component: later(() => import('./features/case/referral.screen.tsx').then((file) => file.ReferralScreen)),
  },
  {
    path: '/c/:coop/parcours',
    component: later(() => import('./features/path/way.screen.tsx').then((file) => file.WayScreen)),
  },
  {
    path: '/c/:coop/parcours/:person',
    component: later(() => import('./features/path/way.screen.tsx').then((file) => file.WayScreen)),
  },
  {
    path: '/c/:coop/partage',
    component: later(() => import('./features/money/share.screen.tsx').then((file) => file.ShareScreen)),
  },
  {
    path: '/c/:coop/partage/nouveau',
    component: later(() => import('./features/money/new-share.screen.tsx').then((file) => file.NewShareScreen)),
  },
  {
    path: '/c/:coop/personnes',
    component: listAndRecord(People),
    children: [
      { path: '/', component: OnlyTheList },
      { path: '/nouvelle', component: OnlyTheList },
      {
        path: '/:person',
        component: later(() => import('./features/person/person.screen.tsx').then((file) => file.PersonScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/personnes/:person/orienter',
    component: later(() => import('./features/case/refer.screen.tsx').then((file) => file.ReferScreen)),
  },
  {
    path: '/c/:coop/personnes/:person/sortie',
    component: later(() => import('./features/case/exit.screen.tsx').then((file) => file.ExitScreen)),
  },
  {
    path: '/c/:coop/sorties/:record',
    component: later(() => import('./features/case/exit-sheet.screen.tsx').then((file) => file.ExitSheetScreen)),
  },
  {
    path: '/c/:coop/planning',
    component: later(() => import('./features/planning/planning.screen.tsx').then((file) => file.PlanningScreen)),
  },
  {
    path: '/c/:coop/planning/absence',
    component: later(() => import('./features/planning/away.screen.tsx').then((file) => file.AwayScreen)),
  },
  {
    path: '/c/:coop/planning/permanence',
    component: later(() =>
      import('./features/planning/permanence.screen.tsx').then((file) => file.NewPermanenceScreen),
    ),
  },
  {
    path: '/c/:coop/planning/permanence/:record',
    component: later(() => import('./features/planning/permanence.screen.tsx').then((file) => file.PermanenceScreen)),
  },
  {
    path: '/c/:coop/presences',
    component: later(() => import('./features/workshop/presences.screen.tsx').then((file) => file.PresencesScreen)),
  },
  {
    path: '/c/:coop/presences/nouvelle',
    component: later(() =>
      import('./features/workshop/plan-workshop.screen.tsx').then((file) => file.PlanWorkshopScreen),
    ),
  },
  {
    path: '/c/:coop/presences/:record',
    component: later(() => import('./features/workshop/workshop.screen.tsx').then((file) => file.WorkshopScreen)),
  },
  {
    path: '/c/:coop/promotions',
    component: later(() => import('./features/cohort/cohorts.screen.tsx').then((file) => file.CohortsScreen)),
  },
  {
    path: '/c/:coop/promotions/:record',
    component: later(() => import('./features/cohort/cohort.screen.tsx').then((file) => file.CohortScreen)),
  },
  {
    path: '/c/:coop/regles',
    component: later(() => import('./features/rules/host-rules.screen.tsx').then((file) => file.HostRulesScreen)),
  },
  {
    path: '/c/:coop/relais',
    component: later(() => import('./roles/animator/relay.screen.tsx').then((file) => file.RelayScreen)),
  },
  {
    path: '/c/:coop/reunions',
    // The meeting room has two panes of its own: a third needs the room of a desktop.
    component: listAndRecord(Meetings, 1400),
    children: [
      { path: '/', component: OnlyTheList },
      {
        path: '/:record',
        component: later(() => import('./features/meeting/meeting.screen.tsx').then((file) => file.MeetingScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/reunions/prevoir',
    component: later(() => import('./features/meeting/plan-meeting.screen.tsx').then((file) => file.PlanMeetingScreen)),
  },
  {
    path: '/c/:coop/reunions/:record/proposition',
    component: later(() => import('./features/meeting/motion-form.screen.tsx').then((file) => file.MotionFormScreen)),
  },
  {
    path: '/c/:coop/fournisseurs',
    component: later(() => import('./features/product/suppliers.screen.tsx').then((file) => file.SuppliersScreen)),
  },
  {
    path: '/c/:coop/fournisseurs/nouveau',
    component: later(() =>
      import('./features/product/edit-supplier.screen.tsx').then((file) => file.NewSupplierScreen),
    ),
  },
  {
    path: '/c/:coop/fournisseurs/:record',
    component: later(() => import('./features/product/supplier.screen.tsx').then((file) => file.SupplierScreen)),
  },
  {
    path: '/c/:coop/fournisseurs/:record/changer',
    component: later(() =>
      import('./features/product/edit-supplier.screen.tsx').then((file) => file.ChangeSupplierScreen),
    ),
  },
  {
    path: '/c/:coop/produits',
    component: later(() => import('./features/product/products.screen.tsx').then((file) => file.ProductsScreen)),
  },
  {
    path: '/c/:coop/produits/nouveau',
    component: later(() => import('./features/product/edit-product.screen.tsx').then((file) => file.NewProductScreen)),
  },
  {
    path: '/c/:coop/produits/:record',
    component: later(() => import('./features/product/product.screen.tsx').then((file) => file.ProductScreen)),
  },
  {
    path: '/c/:coop/produits/:record/changer',
    component: later(() =>
      import('./features/product/edit-product.screen.tsx').then((file) => file.ChangeProductScreen),
    ),
  },
  {
    path: '/c/:coop/rapprochement',
    component: later(() => import('./features/bank/bank.screen.tsx').then((file) => file.BankScreen)),
  },
  {
    path: '/c/:coop/rapprochement/importer',
    component: later(() => import('./features/bank/import-bank.screen.tsx').then((file) => file.ImportBankScreen)),
  },
  {
    path: '/c/:coop/rapprochement/ligne',
    component: later(() => import('./features/bank/type-line.screen.tsx').then((file) => file.TypeLineScreen)),
  },
  {
    path: '/c/:coop/rapprochement/:record',
    component: later(() => import('./features/bank/bank-line.screen.tsx').then((file) => file.BankLineScreen)),
  },
  {
    path: '/c/:coop/mentions',
    component: later(() => import('./features/billing/sheet-words.screen.tsx').then((file) => file.SheetWordsScreen)),
  },
  {
    path: '/c/:coop/services',
    component: later(() => import('./features/job/services.screen.tsx').then((file) => file.ServicesScreen)),
  },
  {
    path: '/c/:coop/services/nouveau',
    component: later(() => import('./features/job/service.screen.tsx').then((file) => file.NewServiceScreen)),
  },
  {
    path: '/c/:coop/services/:record',
    component: later(() => import('./features/job/service.screen.tsx').then((file) => file.ServiceScreen)),
  },
  {
    path: '/c/:coop/services/:record/prix',
    component: later(() => import('./features/price/price.screen.tsx').then((file) => file.PriceScreen)),
  },
  {
    path: '/c/:coop/voter/code',
    component: later(() => import('./features/meeting/asked.screen.tsx').then((file) => file.AskedScreen)),
  },
  {
    path: '/c/:coop/voter/telephones/:record',
    component: later(() => import('./features/meeting/phone-votes.screen.tsx').then((file) => file.PhoneVotesScreen)),
  },
  {
    path: '/c/:coop/actions',
    component: later(() => import('./features/group/actions.screen.tsx').then((file) => file.ActionsScreen)),
  },
  {
    path: '/c/:coop/comite',
    component: later(() => import('./features/group/committee.screen.tsx').then((file) => file.CommitteeScreen)),
  },
  {
    path: '/c/:coop/parole',
    component: later(() => import('./features/meeting/speaking.screen.tsx').then((file) => file.SpeakingScreen)),
  },
  {
    path: '/c/:coop/societaires',
    component: later(() => import('./features/group/associates.screen.tsx').then((file) => file.AssociatesScreen)),
  },
  {
    path: '/c/:coop/societaires/colleges',
    component: later(() => import('./features/group/colleges.screen.tsx').then((file) => file.CollegesScreen)),
  },
  {
    path: '/c/:coop/modeles',
    component: later(() => import('./features/group/commons.screen.tsx').then((file) => file.CommonsScreen)),
  },
  {
    path: '/c/:coop/reglement',
    component: later(() => import('./features/group/house-rules.screen.tsx').then((file) => file.HouseRulesScreen)),
  },
  {
    path: '/c/:coop/reglement/changer',
    component: later(() => import('./features/group/write-rules.screen.tsx').then((file) => file.WriteRulesScreen)),
  },
  {
    path: '/c/:coop/roles',
    component: later(() => import('./features/group/roles.screen.tsx').then((file) => file.RolesScreen)),
  },
  {
    path: '/c/:coop/vie',
    component: later(() => import('./features/group/group.screen.tsx').then((file) => file.GroupScreen)),
  },
  {
    path: '/c/:coop/voter',
    component: later(() => import('./features/meeting/vote.screen.tsx').then((file) => file.VoteScreen)),
  },
  {
    path: '/bilans',
    component: later(() => import('./features/report/reports.screen.tsx').then((file) => file.ReportsScreen)),
  },
  {
    path: '/bilans/nouveau',
    component: later(() => import('./features/report/new-report.screen.tsx').then((file) => file.NewReportScreen)),
  },
  {
    path: '/bilans/financements/nouveau',
    component: later(() => import('./features/report/edit-funding.screen.tsx').then((file) => file.NewFundingScreen)),
  },
  {
    path: '/bilans/financements/:record',
    component: later(() => import('./features/report/funding.screen.tsx').then((file) => file.FundingScreen)),
  },
  {
    path: '/bilans/financements/:record/changer',
    component: later(() =>
      import('./features/report/edit-funding.screen.tsx').then((file) => file.ChangeFundingScreen),
    ),
  },
  {
    path: '/bilans/:record',
    component: later(() => import('./features/report/report.screen.tsx').then((file) => file.ReportScreen)),
  },
  {
    path: '/carnet',
    component: later(() => import('./features/device/notebook.screen.tsx').then((file) => file.NotebookScreen)),
  },
  {
    path: '/commencer',
    component: later(() =>
      import('./features/onboarding/create-organisation.screen.tsx').then((file) => file.CreateOrganisationScreen),
    ),
  },
  {
    path: '/creer',
    component: later(() =>
      import('./features/organisation/create-coop.screen.tsx').then((file) => file.CreateCoopScreen),
    ),
  },
  {
    path: '/decouvrir',
    component: later(() => import('./features/onboarding/discover.screen.tsx').then((file) => file.DiscoverScreen)),
  },
  { path: '/demo', component: later(() => import('./features/demo/demo.screen.tsx').then((file) => file.DemoScreen)) },
  {
    path: '/echeances',
    component: later(() => import('./roles/coordinator/network-lists.screen.tsx').then((file) => file.DeadlinesScreen)),
  },
  {
    path: '/envoi',
    component: later(() => import('./features/device/send.screen.tsx').then((file) => file.SendScreen)),
  },
  {
    path: '/installer',
    component: later(() => import('./features/onboarding/install.screen.tsx').then((file) => file.InstallScreen)),
  },
  {
    path: '/noter',
    component: later(() => import('./features/job/note-now.screen.tsx').then((file) => file.NoteNowScreen)),
  },
  {
    path: '/resultat',
    component: later(() => import('./features/group/check-minutes.screen.tsx').then((file) => file.CheckMinutesScreen)),
  },
  {
    path: '/rejoindre',
    component: later(() => import('./features/onboarding/join.screen.tsx').then((file) => file.JoinScreen)),
  },
  {
    path: '/retrouver',
    component: later(() => import('./features/onboarding/recover.screen.tsx').then((file) => file.RecoverScreen)),
  },
  {
    path: '*',
    component: later(() => import('./shell/not-found.screen.tsx').then((file) => file.NotFoundScreen)),
  },
]
