// Who finds which page: one line for each address without a record in it. Whoever it is for comes there by taps alone.
// It shows the way; what a page may show and keep is decided by keys and by the rules of records.

export type Right =
  | 'everyone'
  | 'cooperant'
  | 'staff'
  | 'coordinator'
  /** Who reads the clients and the quotes. */
  | 'desk'
  /** Where a register of associates is kept, and those who may begin one. */
  | 'register'
  /** Whose notebook opens with a passphrase. */
  | 'passphrase'
  /** The address of a page's own dialog, which a button of that page opens. */
  | 'dialog'

/** What the pages ask of who holds the device. */
export interface PageReader {
  readonly rank: string
  readonly desk: boolean
  readonly register: boolean
}

export function isFor(right: Right | undefined, { rank, desk, register }: PageReader): boolean {
  const isCoordinator = rank === 'coordinator' || rank === 'root'
  const isStaff = isCoordinator || rank === 'animator'
  switch (right) {
    case 'everyone':
      return true
    case 'cooperant':
      return !isStaff
    case 'staff':
      return isStaff
    case 'coordinator':
      return isCoordinator
    case 'desk':
      return desk
    case 'register':
      return register || isStaff
    default:
      return false
  }
}

/** Of a coop's pages, by what stands below the coop's own address. */
export const coopPageRights = {
  '': 'everyone',
  'a-verifier': 'staff',
  'accueil/information': 'staff',
  'accueil/nouveau': 'staff',
  actions: 'everyone',
  bilan: 'staff',
  caisse: 'everyone',
  'caisse/depense': 'desk',
  'caisse/exporter': 'staff',
  'caisse/recette': 'staff',
  'caisse/reglages': 'staff',
  candidatures: 'staff',
  clients: 'desk',
  'clients/nouveau': 'desk',
  comite: 'everyone',
  competences: 'cooperant',
  decisions: 'everyone',
  devis: 'desk',
  'devis/nouveau': 'desk',
  dossiers: 'staff',
  entraide: 'everyone',
  entreprise: 'everyone',
  fournisseurs: 'desk',
  'fournisseurs/nouveau': 'desk',
  heures: 'everyone',
  'heures/a-confirmer': 'staff',
  'heures/noter': 'everyone',
  idees: 'everyone',
  incidents: 'everyone',
  'incidents/nouveau': 'everyone',
  lecteurs: 'everyone',
  'listes-competences': 'staff',
  'listes-competences/nouvelle': 'coordinator',
  mentions: 'coordinator',
  missions: 'everyone',
  'missions/noter': 'everyone',
  'missions/prevoir': 'staff',
  'missions/tableau': 'staff',
  modeles: 'everyone',
  notes: 'desk',
  'notes/nouvelle': 'desk',
  numeros: 'coordinator',
  parcours: 'cooperant',
  parole: 'everyone',
  partage: 'everyone',
  'partage/nouveau': 'staff',
  personnes: 'everyone',
  'personnes/nouvelle': 'dialog',
  planning: 'everyone',
  'planning/absence': 'everyone',
  'planning/permanence': 'staff',
  presences: 'everyone',
  'presences/nouvelle': 'staff',
  produits: 'desk',
  'produits/nouveau': 'desk',
  promotions: 'staff',
  rapprochement: 'coordinator',
  'rapprochement/importer': 'coordinator',
  'rapprochement/ligne': 'coordinator',
  reglages: 'staff',
  reglement: 'everyone',
  'reglement/changer': 'everyone',
  regles: 'staff',
  relais: 'staff',
  reunions: 'everyone',
  'reunions/prevoir': 'everyone',
  roles: 'everyone',
  services: 'everyone',
  'services/nouveau': 'everyone',
  societaires: 'register',
  'societaires/colleges': 'staff',
  tout: 'everyone',
  vie: 'everyone',
  voter: 'everyone',
  'voter/code': 'everyone',
} as const satisfies Readonly<Record<string, Right>>
export type CoopPage = keyof typeof coopPageRights

/** Of the pages outside a coop. */
export const pageRights = {
  '/': 'everyone',
  '/a-traiter': 'coordinator',
  '/a-valider': 'coordinator',
  '/affichage': 'everyone',
  '/appareils': 'everyone',
  '/bilans': 'coordinator',
  '/bilans/financements/nouveau': 'coordinator',
  '/bilans/nouveau': 'coordinator',
  '/carnet': 'everyone',
  '/code-du-jour': 'passphrase',
  '/creer': 'coordinator',
  '/decouvrir': 'everyone',
  '/echeances': 'coordinator',
  '/envoi': 'everyone',
  '/mon-code': 'everyone',
  '/mon-image': 'everyone',
} as const satisfies Readonly<Record<string, Right>>
export type HousePage = keyof typeof pageRights
