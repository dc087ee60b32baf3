// Premiers accueils of the season, invented. They read as such a note should: facts, strengths first, fit for the person.

import type { IntakeValues } from '../app/intake/save-intake.ts'
import type { needCodes } from '../domain/intake/intake.schema.ts'
import type { PersonKey } from './cast.ts'

export interface PlannedIntake {
  readonly person: PersonKey
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly values: IntakeValues
  readonly note: string
}

type Place = NonNullable<IntakeValues['place']>
type Need = (typeof needCodes)[number]

const intake = (
  person: PersonKey,
  day: string,
  place: Place,
  likes: readonly string[],
  strengths: readonly string[],
  needs: readonly Need[],
  note: string,
  more: IntakeValues = {},
): PlannedIntake => ({
  person,
  day,
  note,
  values: {
    place,
    likes: [...likes],
    strengths: [...strengths],
    needs: [...needs],
    entryStatus: 'student',
    feasibility: 'yes',
    ...more,
  },
})

export const intakes: readonly PlannedIntake[] = [
  intake(
    'ines',
    '2024-06-03',
    'school',
    ['parler aux clients', 'dessiner'],
    ['à l’aise à l’oral'],
    [],
    'Veut gagner de l’argent pour passer le permis. A déjà tenu un stand à la fête du lycée.',
  ),
  intake(
    'yanis',
    '2024-06-03',
    'school',
    ['les chiffres', 'le vélo'],
    ['ponctuel', 'compte bien'],
    [],
    'Cherche une première expérience. Disponible tout l’été. Aimerait tenir les comptes.',
  ),
  intake(
    'malo',
    '2024-06-04',
    'missionLocale',
    ['le plein air'],
    ['habitué au jardin'],
    ['mobility'],
    'Aura 18 ans le 6 août. Pourra alors faire le débroussaillage. Vient en bus, le dernier part à 19 h.',
  ),
  intake(
    'lina',
    '2024-06-04',
    'school',
    ['organiser'],
    ['soigneuse', 'écrit bien'],
    [],
    'A lu le règlement et posé deux questions sur la paie.',
  ),
  intake(
    'awa',
    '2024-06-05',
    'youthCentre',
    ['cuisiner', 'les réseaux sociaux'],
    ['énergique'],
    [],
    'Propose de faire les affiches de la coop.',
    { referrer: 'Maison de quartier' },
  ),
  intake(
    'tom',
    '2024-06-05',
    'youthCentre',
    ['bricoler'],
    ['patient'],
    ['digital'],
    'Préfère travailler à plusieurs au début. N’a pas d’ordinateur à la maison.',
    { referrer: 'Maison de quartier' },
  ),
  intake(
    'jade',
    '2024-06-06',
    'school',
    ['la photo'],
    ['prend la parole en groupe'],
    [],
    'Souhaite participer au groupe qui fait connaître la coop.',
  ),
  intake(
    'nassim',
    '2024-06-06',
    'qpv',
    ['l’informatique'],
    ['explique bien aux autres'],
    ['mobility'],
    'Aide déjà ses voisins avec leur téléphone. Pense à en faire un service de la coop.',
  ),
  intake(
    'lea',
    '2024-06-07',
    'missionLocale',
    ['les enfants', 'le jardin'],
    ['écoute bien'],
    ['money'],
    'Son téléphone est cassé : nous l’appelons chez elle. Elle notera ses heures sur la tablette.',
  ),
  intake(
    'enzo',
    '2024-06-07',
    'qpv',
    ['les voitures'],
    ['fort en équipe'],
    [],
    'Demande si la coop peut laver des voitures. À proposer en réunion.',
  ),
  intake(
    'fatou',
    '2024-06-10',
    'school',
    ['vendre'],
    ['souriante', 'persévérante'],
    [],
    'A été déléguée de classe. Intéressée par le rôle de présidente.',
  ),
  intake(
    'noe',
    '2024-06-10',
    'street',
    ['la musique'],
    ['drôle', 'créatif'],
    ['rights'],
    'Rencontré au city-stade avec l’éducateur. Reviendra avec sa mère pour l’autorisation.',
    { referrer: 'Éducateur de rue', entryStatus: 'declined' },
  ),
  intake(
    'sarah',
    '2024-06-11',
    'office',
    ['la peinture'],
    ['minutieuse'],
    [],
    'A repeint sa chambre seule. Timide au début, à l’aise à la fin de l’entretien.',
  ),
  intake(
    'killian',
    '2024-06-11',
    'office',
    ['le sport'],
    ['courageux'],
    ['mobility'],
    'Entraînement le mercredi soir : prévoir de finir à 17 h ce jour-là.',
    { feasibility: 'review', accessNeeds: ['breaks'] },
  ),
  intake(
    'maelle',
    '2024-06-12',
    'phone',
    ['les animaux'],
    ['fiable'],
    [],
    'Premier échange au téléphone, puis visite du local. Vient à vélo.',
  ),
]

/** The version of the notice read to each person before the note was opened. */
export const noticeVersion = '2024-05'
