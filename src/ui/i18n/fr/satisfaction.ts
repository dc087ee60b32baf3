// Words of what clients say of missions.

export const satisfaction = {
  title: 'Ce que disent les clients',
  titleOne: 'Ce que dit le client',
  question: 'Êtes-vous content du travail ?',
  optional: 'Vous pouvez ne pas répondre.',
  thanks: 'Merci. Rendez l’appareil.',
  answers: { no: 'Pas du tout', ratherNo: 'Plutôt non', soSo: 'Moyen', ratherYes: 'Plutôt oui', yes: 'Très content' },
  none: 'Pas de réponse du client.',
  ask: 'Demander au client',
  note: 'Noter ce qu’il a dit',
  change: 'Changer la réponse',
  told: 'Le client est-il content ?',
  kept: 'réponse du client, {answer}',
  answered: {
    one: '{n} réponse pour {happened} missions faites.',
    many: '{n} de réponses pour {happened} missions faites.',
    other: '{n} réponses pour {happened} missions faites.',
  },
  forClient: 'Pour quel client ?',
  forClientHelp: 'Seules l’équipe et les personnes élues pour cela le lisent.',
  clientUnknown: 'Pas encore dit',
  clientKept: 'client de la mission',
} as const
