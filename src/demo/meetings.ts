// The eight board meetings of the season, all invented but their number (DOMAIN §5.6).

import type { PlannedSubject } from '../app/meeting/plan-meeting.ts'
import type { VoteRule } from '../domain/vote/motion.schema.ts'
import type { PersonKey } from './cast.ts'

export interface PlannedMotion {
  readonly wording: string
  readonly method: 'open' | 'hands'
  readonly rule: VoteRule
  /** Among those present; the others are for. */
  readonly against: number
  readonly abstain: number
  /** What the decision changes. */
  readonly effect?: 'prices' | 'gardeningRaise'
}

export interface PlannedBoard {
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly runBy: PersonKey
  readonly subjects: readonly (PlannedSubject & { readonly outcome: string })[]
  readonly motions: readonly PlannedMotion[]
  readonly minutes: string
  /** Absent, excused, or absent and represented by the one named. */
  readonly away: Readonly<Record<PersonKey, 'absent' | 'excused' | { readonly proxyTo: PersonKey }>>
  readonly chair: PersonKey
  readonly secretary: PersonKey
}

const subject = (
  title: string,
  kind: PlannedSubject['kind'],
  plannedMinutes: number,
  outcome: string,
): PlannedBoard['subjects'][number] => ({ title, kind, plannedMinutes, outcome })

export const boards: readonly PlannedBoard[] = [
  {
    day: '2024-07-05',
    runBy: 'amel',
    subjects: [
      subject('Bilan de la semaine de formation', 'info', 15, 'Tout le monde a suivi les quatre jours.'),
      subject('Nos services et nos prix', 'decide', 30, 'Neuf services, un prix pour chacun.'),
      subject('Les trois comités', 'decide', 20, 'Cinq personnes par comité.'),
    ],
    motions: [
      {
        wording: 'Adopter la grille des prix préparée par le comité finances.',
        method: 'hands',
        rule: 'simple',
        against: 0,
        abstain: 2,
        effect: 'prices',
      },
    ],
    minutes:
      'Première réunion. Chaque comité présente son travail. La grille des prix est expliquée service par service, du prix payé jusqu’à la paie.',
    away: {},
    chair: 'fatou',
    secretary: 'lina',
  },
  {
    day: '2024-07-12',
    runBy: 'amel',
    subjects: [
      subject('Premières missions', 'info', 15, 'Cinq missions, des clients contents.'),
      subject('Qui répond au téléphone ?', 'decide', 20, 'Permanence à deux, le mardi et le jeudi.'),
      subject('Planning', 'decide', 15, 'Planning de la semaine affiché au local.'),
    ],
    motions: [
      {
        wording: 'Tenir la permanence à deux, le mardi et le jeudi, de 14 h à 17 h.',
        method: 'open',
        rule: 'simple',
        against: 1,
        abstain: 1,
      },
    ],
    minutes:
      'Les premières équipes racontent leurs missions. On rappelle de prévenir en cas de retard. La permanence commence mardi.',
    away: { noe: 'excused' },
    chair: 'fatou',
    secretary: 'jade',
  },
  {
    day: '2024-07-19',
    runBy: 'amel',
    subjects: [
      subject('Où en est l’argent ?', 'info', 15, 'Le comité finances montre le tableau.'),
      subject('Le prix du jardinage', 'decide', 20, 'Le nouveau prix vaut pour les prochaines missions seulement.'),
    ],
    motions: [
      {
        wording: 'Passer le jardinage de 18 € à 20 € de l’heure, pour les nouvelles missions.',
        method: 'open',
        rule: 'simple',
        against: 3,
        abstain: 2,
        effect: 'gardeningRaise',
      },
    ],
    minutes:
      'Le comité finances a comparé avec les prix de la ville. Discussion : ne pas perdre les clients habituels. Les missions déjà promises gardent leur prix.',
    away: { enzo: 'absent', sarah: 'excused' },
    chair: 'malo',
    secretary: 'lina',
  },
  {
    day: '2024-07-26',
    runBy: 'bastien',
    subjects: [
      subject('Demandes du samedi', 'decide', 20, 'On garde le samedi pour se reposer.'),
      subject('Ambiance dans les équipes', 'discuss', 15, 'On tourne plus souvent entre équipes.'),
    ],
    motions: [
      { wording: 'Accepter des missions le samedi matin.', method: 'hands', rule: 'simple', against: 8, abstain: 1 },
    ],
    minutes: 'Trois clients demandent le samedi. Plusieurs personnes ont sport ou famille. La proposition est rejetée.',
    away: { killian: 'absent' },
    chair: 'ines',
    secretary: 'tom',
  },
  {
    day: '2024-08-02',
    runBy: 'amel',
    subjects: [
      subject('Le matériel', 'decide', 20, 'Une part est gardée pour remplacer les outils.'),
      subject('Bilan de juillet', 'info', 20, 'Le tableau du mois est lu ligne par ligne.'),
    ],
    motions: [
      {
        wording: 'Garder 5 % de ce que nous gagnons pour remplacer le matériel.',
        method: 'open',
        rule: 'absolute',
        against: 2,
        abstain: 1,
      },
    ],
    minutes:
      'Deux râteaux et un seau sont à remplacer. Le bilan de juillet est lu à voix haute, chacun a pu poser ses questions.',
    away: { maelle: { proxyTo: 'lea' }, nassim: 'excused' },
    chair: 'yanis',
    secretary: 'awa',
  },
  {
    day: '2024-08-09',
    runBy: 'amel',
    subjects: [
      subject('La fête du quartier', 'decide', 20, 'Quatre personnes tiennent la buvette, sans être payées.'),
      subject('Une sortie ensemble', 'decide', 15, 'Deux lavages solidaires pour la payer.'),
    ],
    motions: [
      {
        wording: 'Laver des voitures deux fois pour payer une sortie ensemble.',
        method: 'hands',
        rule: 'simple',
        against: 1,
        abstain: 0,
      },
    ],
    minutes:
      'Malo a 18 ans : il pourra faire le débroussaillage, seul à pouvoir utiliser la machine. La sortie est choisie : accrobranche.',
    away: { awa: 'excused', noe: 'absent' },
    chair: 'jade',
    secretary: 'nassim',
  },
  {
    day: '2024-08-23',
    runBy: 'bastien',
    subjects: [
      subject('Comment partager l’argent ?', 'decide', 40, 'Moitié en parts égales, moitié selon les heures.'),
      subject('Ce soir : la fête', 'info', 10, 'Rendez-vous à 16 h 45 au local.'),
    ],
    motions: [
      {
        wording: 'Partager l’argent : une moitié en parts égales, une moitié selon les heures.',
        method: 'open',
        rule: 'twoThirds',
        against: 2,
        abstain: 1,
      },
    ],
    minutes:
      'Trois manières de partager sont comparées avec des exemples. Chacun dit laquelle lui paraît juste, puis on vote.',
    away: { tom: 'excused' },
    chair: 'fatou',
    secretary: 'lina',
  },
  {
    day: '2024-08-30',
    runBy: 'amel',
    subjects: [
      subject('Bilan de la saison', 'info', 30, 'Quarante-deux missions, huit réunions, beaucoup de souvenirs.'),
      subject('Remercier les clients', 'decide', 15, 'Un goûter au local en septembre.'),
    ],
    motions: [
      {
        wording: 'Inviter nos clients à un goûter au local, le 14 septembre.',
        method: 'hands',
        rule: 'consent',
        against: 0,
        abstain: 1,
      },
    ],
    minutes:
      'Dernière réunion. Tour de table : ce que j’ai appris, ce que je ferai autrement. Le local se range mardi.',
    away: {},
    chair: 'ines',
    secretary: 'yanis',
  },
]

/** Left open at the end, for whoever opens a window to vote. */
export const openProposition = 'Se retrouver en octobre pour raconter l’été à la prochaine équipe.'

/** Ideas, by person, with the board that puts them on its agenda. */
export const ideas: readonly {
  readonly by: PersonKey
  readonly day: string
  readonly wording: string
  readonly board?: string
}[] = [
  { by: 'awa', day: '2024-07-03', wording: 'Faire une affiche avec nos prénoms et le numéro du local.' },
  { by: 'lina', day: '2024-07-10', wording: 'Proposer une aide pour les démarches en ligne.', board: '2024-07-19' },
  { by: 'awa', day: '2024-07-17', wording: 'Prendre une photo avant et après chaque jardin.' },
  { by: 'malo', day: '2024-07-24', wording: 'Changer les équipes chaque semaine.', board: '2024-08-02' },
  { by: 'malo', day: '2024-07-31', wording: 'Faire une sortie tous ensemble.', board: '2024-08-09' },
  { by: 'ines', day: '2024-08-21', wording: 'Garder le contact avec les clients après l’été.', board: '2024-08-30' },
  { by: 'yanis', day: '2024-08-28', wording: 'Laisser un cahier avec nos conseils pour l’équipe de l’an prochain.' },
]

/** Words from one shift to the next, between staff. */
export const relayNotes: readonly { readonly by: PersonKey; readonly at: string; readonly body: string }[] = [
  { by: 'amel', at: '2024-07-02T15:45', body: 'Il manque une autorisation signée pour Noé : sa mère passe jeudi.' },
  {
    by: 'bastien',
    at: '2024-07-25T17:10',
    body: 'La tondeuse est chez le réparateur, retour lundi. Jardins prévus à la main.',
  },
  { by: 'amel', at: '2024-08-14T12:15', body: 'Local fermé jeudi et vendredi. Le répondeur est changé.' },
  {
    by: 'bastien',
    at: '2024-08-29T17:15',
    body: 'Yanis a fini plus tard que prévu mardi, sans pause. À voir avec lui.',
  },
]
