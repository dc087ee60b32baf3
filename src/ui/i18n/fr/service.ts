// Words of a service's form that say what guards the people who do it, and what tax it bears.

export const service = {
  vat: 'TVA',
  vatHelp: 'La structure qui facture dit le taux. Un particulier paie le prix et la TVA.',
  vatUnknown: 'Pas encore dit',
  vatNone: 'Sans TVA',
  vatRate: '{rate} %',
  who: 'Qui peut le faire ?',
  minPeople: 'Combien de personnes au moins ?',
  minPeopleHelp: 'Une mission ne se prévoit pas avec moins de monde.',
  people: 'personnes',
  youngestChild: 'Âge du plus jeune enfant gardé',
  youngestChildHelp: 'À partir de 3 ans. Avant 3 ans, il faut un agrément que la coop n’a pas.',
  minAgeHelp: 'Personne de plus jeune n’est prévu pour ce service.',
  byTeam: 'L’équipe note les risques et l’âge minimum.',
} as const
