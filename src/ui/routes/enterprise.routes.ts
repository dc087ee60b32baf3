// Pages of the enterprise: jobs, planning, clients, quotes, money, reports.

import type { RouteDefinition } from '@solidjs/router'
import { later } from '../later.tsx'
import { listAndRecord, OnlyTheList } from '../shell/list-and-record.tsx'

const Missions = later(() => import('../features/job/missions.screen.tsx').then((file) => file.MissionsScreen))

export const enterprise: RouteDefinition[] = [
  {
    path: '/c/:coop/bilan',
    component: later(() =>
      import('../features/report/closing-figures.screen.tsx').then((file) => file.ClosingFiguresScreen),
    ),
  },
  {
    path: '/c/:coop/caisse',
    component: later(() => import('../features/money/treasury.screen.tsx').then((file) => file.TreasuryScreen)),
  },
  {
    path: '/c/:coop/caisse/depense',
    component: later(() => import('../features/money/expense.screen.tsx').then((file) => file.ExpenseScreen)),
  },
  {
    path: '/c/:coop/caisse/depense/:record',
    component: later(() => import('../features/money/one-expense.screen.tsx').then((file) => file.OneExpenseScreen)),
  },
  {
    path: '/c/:coop/caisse/exporter',
    component: later(() => import('../features/money/export.screen.tsx').then((file) => file.ExportScreen)),
  },
  {
    path: '/c/:coop/caisse/recette',
    component: later(() => import('../features/money/income.screen.tsx').then((file) => file.IncomeScreen)),
  },
  {
    path: '/c/:coop/caisse/reglages',
    component: later(() => import('../features/money/money-rules.screen.tsx').then((file) => file.MoneyRulesScreen)),
  },
  {
    path: '/c/:coop/clients',
    component: later(() => import('../features/desk/clients.screen.tsx').then((file) => file.ClientsScreen)),
  },
  {
    path: '/c/:coop/clients/nouveau',
    component: later(() => import('../features/desk/edit-client.screen.tsx').then((file) => file.NewClientScreen)),
  },
  {
    path: '/c/:coop/clients/:record',
    component: later(() => import('../features/desk/client.screen.tsx').then((file) => file.ClientScreen)),
  },
  {
    path: '/c/:coop/clients/:record/changer',
    component: later(() => import('../features/desk/edit-client.screen.tsx').then((file) => file.ChangeClientScreen)),
  },
  {
    path: '/c/:coop/devis',
    component: later(() => import('../features/quote/quotes.screen.tsx').then((file) => file.QuotesScreen)),
  },
  {
    path: '/c/:coop/devis/nouveau',
    component: later(() => import('../features/quote/edit-quote.screen.tsx').then((file) => file.NewQuoteScreen)),
  },
  {
    path: '/c/:coop/devis/:record',
    component: later(() => import('../features/quote/quote.screen.tsx').then((file) => file.QuoteScreen)),
  },
  {
    path: '/c/:coop/devis/:record/changer',
    component: later(() => import('../features/quote/edit-quote.screen.tsx').then((file) => file.ChangeQuoteScreen)),
  },
  {
    path: '/c/:coop/lecteurs',
    component: later(() => import('../features/desk/desk-access.screen.tsx').then((file) => file.DeskAccessScreen)),
  },
  {
    path: '/c/:coop/entreprise',
    component: later(() => import('../features/desk/enterprise.screen.tsx').then((file) => file.EnterpriseScreen)),
  },
  {
    path: '/c/:coop/heures',
    component: later(() => import('../features/job/my-hours.screen.tsx').then((file) => file.MyHoursScreen)),
  },
  {
    path: '/c/:coop/heures/a-confirmer',
    component: later(() => import('../features/job/confirm-hours.screen.tsx').then((file) => file.ConfirmHoursScreen)),
  },
  {
    path: '/c/:coop/heures/noter',
    component: later(() => import('../features/job/add-hours.screen.tsx').then((file) => file.AddHoursScreen)),
  },
  {
    path: '/c/:coop/idees',
    component: later(() => import('../features/job/ideas.screen.tsx').then((file) => file.IdeasScreen)),
  },
  {
    path: '/c/:coop/incidents',
    component: later(() => import('../features/safety/incidents.screen.tsx').then((file) => file.IncidentsScreen)),
  },
  {
    path: '/c/:coop/incidents/nouveau',
    component: later(() => import('../features/safety/incident.screen.tsx').then((file) => file.IncidentScreen)),
  },
  {
    path: '/c/:coop/missions',
    component: listAndRecord(Missions),
    children: [
      { path: '/', component: OnlyTheList },
      {
        path: '/:record',
        component: later(() => import('../features/job/mission.screen.tsx').then((file) => file.MissionScreen)),
      },
    ],
  },
  {
    path: '/c/:coop/missions/noter',
    component: later(() => import('../features/job/log-mission.screen.tsx').then((file) => file.LogMissionScreen)),
  },
  {
    path: '/c/:coop/missions/prevoir',
    component: later(() => import('../features/job/plan-mission.screen.tsx').then((file) => file.PlanMissionScreen)),
  },
  {
    path: '/c/:coop/missions/tableau',
    component: later(() =>
      import('../features/job/missions-table.screen.tsx').then((file) => file.MissionsTableScreen),
    ),
  },
  {
    path: '/c/:coop/missions/:record/changer',
    component: later(() => import('../features/job/plan-mission.screen.tsx').then((file) => file.ChangeMissionScreen)),
  },
  {
    path: '/c/:coop/notes',
    component: later(() => import('../features/billing/notes.screen.tsx').then((file) => file.NotesScreen)),
  },
  {
    path: '/c/:coop/notes/nouvelle',
    component: later(() => import('../features/billing/new-note.screen.tsx').then((file) => file.NewNoteScreen)),
  },
  {
    path: '/c/:coop/notes/:record',
    component: later(() => import('../features/billing/note.screen.tsx').then((file) => file.NoteScreen)),
  },
  {
    path: '/c/:coop/numeros',
    component: later(() => import('../features/billing/numbering.screen.tsx').then((file) => file.NumberingScreen)),
  },
  {
    path: '/c/:coop/partage',
    component: later(() => import('../features/money/share.screen.tsx').then((file) => file.ShareScreen)),
  },
  {
    path: '/c/:coop/partage/nouveau',
    component: later(() => import('../features/money/new-share.screen.tsx').then((file) => file.NewShareScreen)),
  },
  {
    path: '/c/:coop/planning',
    component: later(() => import('../features/planning/planning.screen.tsx').then((file) => file.PlanningScreen)),
  },
  {
    path: '/c/:coop/planning/absence',
    component: later(() => import('../features/planning/away.screen.tsx').then((file) => file.AwayScreen)),
  },
  {
    path: '/c/:coop/planning/permanence',
    component: later(() =>
      import('../features/planning/permanence.screen.tsx').then((file) => file.NewPermanenceScreen),
    ),
  },
  {
    path: '/c/:coop/planning/permanence/:record',
    component: later(() => import('../features/planning/permanence.screen.tsx').then((file) => file.PermanenceScreen)),
  },
  {
    path: '/c/:coop/fournisseurs',
    component: later(() => import('../features/product/suppliers.screen.tsx').then((file) => file.SuppliersScreen)),
  },
  {
    path: '/c/:coop/fournisseurs/nouveau',
    component: later(() =>
      import('../features/product/edit-supplier.screen.tsx').then((file) => file.NewSupplierScreen),
    ),
  },
  {
    path: '/c/:coop/fournisseurs/:record',
    component: later(() => import('../features/product/supplier.screen.tsx').then((file) => file.SupplierScreen)),
  },
  {
    path: '/c/:coop/fournisseurs/:record/changer',
    component: later(() =>
      import('../features/product/edit-supplier.screen.tsx').then((file) => file.ChangeSupplierScreen),
    ),
  },
  {
    path: '/c/:coop/produits',
    component: later(() => import('../features/product/products.screen.tsx').then((file) => file.ProductsScreen)),
  },
  {
    path: '/c/:coop/produits/nouveau',
    component: later(() => import('../features/product/edit-product.screen.tsx').then((file) => file.NewProductScreen)),
  },
  {
    path: '/c/:coop/produits/:record',
    component: later(() => import('../features/product/product.screen.tsx').then((file) => file.ProductScreen)),
  },
  {
    path: '/c/:coop/produits/:record/changer',
    component: later(() =>
      import('../features/product/edit-product.screen.tsx').then((file) => file.ChangeProductScreen),
    ),
  },
  {
    path: '/c/:coop/rapprochement',
    component: later(() => import('../features/bank/bank.screen.tsx').then((file) => file.BankScreen)),
  },
  {
    path: '/c/:coop/rapprochement/importer',
    component: later(() => import('../features/bank/import-bank.screen.tsx').then((file) => file.ImportBankScreen)),
  },
  {
    path: '/c/:coop/rapprochement/ligne',
    component: later(() => import('../features/bank/type-line.screen.tsx').then((file) => file.TypeLineScreen)),
  },
  {
    path: '/c/:coop/rapprochement/:record',
    component: later(() => import('../features/bank/bank-line.screen.tsx').then((file) => file.BankLineScreen)),
  },
  {
    path: '/c/:coop/rapprochement/:record/plusieurs',
    component: later(() => import('../features/bank/several.screen.tsx').then((file) => file.SeveralScreen)),
  },
  {
    path: '/c/:coop/mentions',
    component: later(() => import('../features/billing/sheet-words.screen.tsx').then((file) => file.SheetWordsScreen)),
  },
  {
    path: '/c/:coop/services',
    component: later(() => import('../features/job/services.screen.tsx').then((file) => file.ServicesScreen)),
  },
  {
    path: '/c/:coop/services/nouveau',
    component: later(() => import('../features/job/service.screen.tsx').then((file) => file.NewServiceScreen)),
  },
  {
    path: '/c/:coop/services/:record',
    component: later(() => import('../features/job/service.screen.tsx').then((file) => file.ServiceScreen)),
  },
  {
    path: '/c/:coop/services/:record/prix',
    component: later(() => import('../features/price/price.screen.tsx').then((file) => file.PriceScreen)),
  },
  {
    path: '/bilans',
    component: later(() => import('../features/report/reports.screen.tsx').then((file) => file.ReportsScreen)),
  },
  {
    path: '/bilans/nouveau',
    component: later(() => import('../features/report/new-report.screen.tsx').then((file) => file.NewReportScreen)),
  },
  {
    path: '/bilans/financements/nouveau',
    component: later(() => import('../features/report/edit-funding.screen.tsx').then((file) => file.NewFundingScreen)),
  },
  {
    path: '/bilans/financements/:record',
    component: later(() => import('../features/report/funding.screen.tsx').then((file) => file.FundingScreen)),
  },
  {
    path: '/bilans/financements/:record/changer',
    component: later(() =>
      import('../features/report/edit-funding.screen.tsx').then((file) => file.ChangeFundingScreen),
    ),
  },
  {
    path: '/bilans/:record',
    component: later(() => import('../features/report/report.screen.tsx').then((file) => file.ReportScreen)),
  },
  {
    path: '/noter',
    component: later(() => import('../features/job/note-now.screen.tsx').then((file) => file.NoteNowScreen)),
  },
]
