// Words of mutual help between members.

export const help = {
  title: 'Entraide',
  lead: 'Un coup de main à donner ou à demander. Toute la coop lit cette page.',
  open: 'Entraide entre membres',
  openText: 'Demander ou offrir un coup de main',
  what: 'Que voulez-vous ?',
  wording: 'Avec vos mots',
  wordingHelp: 'Par exemple : « Je cherche quelqu’un pour réviser le code de la route. »',
  until: 'Jusqu’au',
  untilHelp: 'Sans date, l’annonce reste un mois.',
  send: 'Mettre l’annonce',
  kept: 'annonce',
  asked: 'Qui peut aider ?',
  offered: 'Coups de main offerts',
  before: 'Mes annonces passées',
  noneAsked: 'Personne ne cherche d’aide pour le moment.',
  noneOffered: 'Pas encore d’offre. La première peut être la vôtre.',
  by: '{name}, jusqu’au {day}',
  on: 'Mise le {day}',
  end: 'C’est fini',
  ended: 'annonce enlevée',
} as const
