// The general meeting of Coopérer pour Entreprendre, whose four categories of members a founding document names (SCIC since
// 13 May 2020, new associates admitted in the autumn). The colleges, their weights, the associates, their delegates, the
// propositions and the votes are invented; the numbers are those of DOMAIN §4.5.

import type { BallotChoice } from '../../domain/vote/ballot.schema.ts'

export const categories = {
  cae: 'Coopératives d’activité et d’emploi',
  team: 'Salariés et prestataires',
  places: 'Espaces et collectifs',
  partners: 'Territoires et partenaires',
} as const
export type CategoryKey = keyof typeof categories

/** Categories are not colleges: a place may vote with the cooperatives, and another with the partners. */
export const colleges = {
  support: { name: 'Accompagnement', weight: 4000 },
  team: { name: 'Équipe', weight: 2000 },
  partners: { name: 'Partenaires', weight: 2000 },
  territories: { name: 'Territoires', weight: 2000 },
} as const
export type CollegeKey = keyof typeof colleges

export interface PlannedAssociate {
  readonly name: string
  readonly category: CategoryKey
  readonly college: CollegeKey
  /** Of an organisation. */
  readonly delegate?: string
}

const cae = (name: string, delegate: string): PlannedAssociate => ({
  name: `CAE ${name}`,
  category: 'cae',
  college: 'support',
  delegate,
})
const place = (name: string, delegate: string, college: CollegeKey = 'support'): PlannedAssociate => ({
  name: `Tiers-lieu ${name}`,
  category: 'places',
  college,
  delegate,
})
const colleague = (name: string): PlannedAssociate => ({ name, category: 'team', college: 'team' })

/** In the order of the votes of their college. */
export const associates: readonly PlannedAssociate[] = [
  cae('Alizé', 'Nadia'),
  cae('Bruyère', 'Olivier'),
  cae('Cytise', 'Pascale'),
  cae('Dune', 'Quentin'),
  cae('Églantine', 'Rachida'),
  cae('Fougère', 'Samir'),
  cae('Garance', 'Tess'),
  cae('Houblon', 'Ugo'),
  cae('Iris', 'Violette'),
  cae('Jonquille', 'Wassim'),
  cae('Kiwi', 'Xavier'),
  cae('Lavande', 'Yolande'),
  cae('Mimosa', 'Zoé'),
  cae('Nénuphar', 'Armand'),
  cae('Orme', 'Béatrice'),
  cae('Pervenche', 'Cyril'),
  cae('Quetsche', 'Delphine'),
  place('Roseau', 'Émile'),
  place('Sarrasin', 'Farah'),
  place('Tilleul', 'Gérald'),
  colleague('Honorine'),
  colleague('Issa'),
  colleague('Josiane'),
  colleague('Karim'),
  place('Verveine', 'Louise', 'partners'),
  { name: 'Fondation Violier', category: 'partners', college: 'partners', delegate: 'Marcel' },
  { name: 'Agglomération des Yeuses', category: 'partners', college: 'territories', delegate: 'Noémie' },
]

/** How many of each college choose « pour », the first of the list; the others « contre ». */
const inFavour: Readonly<Record<CollegeKey, number>> = { support: 16, team: 1, partners: 0, territories: 0 }

export function choiceOf(planned: PlannedAssociate): BallotChoice {
  const own = associates.filter(({ college }) => college === planned.college)
  return own.indexOf(planned) < inFavour[planned.college] ? 'for' : 'against'
}

export const admitted = place('Zinnia', 'Ophélie')
export const candidate = cae('Achillée', 'Prosper')
export const gone = cae('Basilic', 'Régine')

export const assembly = {
  name: 'Coopérer pour Entreprendre (exemple)',
  startsOn: '2020-05-13',
  day: '2020-11-20',
  dues: 'Porter la cotisation annuelle de 1 % à 1,5 % du chiffre d’affaires.',
  admission: `Admettre ${admitted.name} comme sociétaire, dans la catégorie «\u00a0${categories[admitted.category]}\u00a0».`,
  outcomes: ['Le bilan est lu.', 'La cotisation reste à 1 %.', 'Un lieu de plus, à partir du 1er décembre.'],
  minutes:
    'Les poids des collèges, les sociétaires et les votes sont inventés pour l’exemple. La hausse de la cotisation n’est pas adoptée : la majorité des voix y est favorable, mais pas la majorité pondérée. Un nouveau sociétaire est accueilli.',
} as const
