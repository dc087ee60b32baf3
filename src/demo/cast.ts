// Who is in the season: fictional people. Only the counts come from a founding document (DOMAIN §5.6): 15 coopérants
// aged 16 and 17, one of whom turns 18 on 6 August, and 2 animators.

import type { committees } from '../domain/person/card.schema.ts'

export type PersonKey = string

export interface Member {
  readonly key: PersonKey
  readonly name: string
  /** 'YYYY-MM-DD' */
  readonly birthDate: string
  readonly committee: (typeof committees)[number]
  /** `window`: a notebook that can be opened. `memory`: a phone of the season. `none`: staff write on their tablet. */
  readonly phone: 'window' | 'memory' | 'none'
}

const member = (
  name: string,
  birthDate: string,
  committee: Member['committee'],
  phone: Member['phone'] = 'none',
): Member => ({
  key: name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase(),
  name,
  birthDate,
  committee,
  phone,
})

/** Nobody but Malo turns 18 before the end of August 2024; nobody is under 16 on 1 July. */
export const members: readonly Member[] = [
  member('Inès', '2007-03-14', 'marketing', 'window'),
  member('Yanis', '2007-09-02', 'finance', 'window'),
  member('Malo', '2006-08-06', 'hr', 'memory'),
  member('Lina', '2007-11-21', 'finance', 'memory'),
  member('Awa', '2007-01-30', 'marketing', 'memory'),
  member('Tom', '2008-02-11', 'hr'),
  member('Jade', '2007-06-05', 'marketing'),
  member('Nassim', '2008-04-19', 'finance'),
  member('Léa', '2007-08-27', 'hr'),
  member('Enzo', '2008-05-08', 'marketing'),
  member('Fatou', '2006-12-17', 'finance'),
  member('Noé', '2007-10-10', 'hr'),
  member('Sarah', '2008-01-03', 'marketing'),
  member('Killian', '2007-05-22', 'finance'),
  member('Maëlle', '2007-12-29', 'hr'),
]

export interface StaffMember {
  readonly key: PersonKey
  readonly name: string
  readonly rank: 'coordinator' | 'animator'
}

export const coordinator: StaffMember = { key: 'carole', name: 'Carole', rank: 'coordinator' }
/** The first one's tablet can be opened in a window. */
export const animators: readonly StaffMember[] = [
  { key: 'amel', name: 'Amel', rank: 'animator' },
  { key: 'bastien', name: 'Bastien', rank: 'animator' },
]
export const tabletKey = 'amel'
export const otherTabletKey = 'bastien'

/** The four notebooks that a person can open, in the order in which they are shown. */
export const windowKeys = ['carole', 'amel', 'ines', 'yanis'] as const

export const nameOf = (key: PersonKey): string =>
  [coordinator, ...animators, ...members].find((one) => one.key === key)?.name ?? ''
