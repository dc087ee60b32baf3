// Words of the page where a host writes what its quotes and notes must say.

export const sheetWords = {
  title: 'Mentions des devis et des notes',
  lead: 'Ce que la structure doit dire sur ces feuilles. Les feuilles déjà données ne changent pas.',
  none: 'Rien de noté.',
  kept: 'mentions des devis et des notes',
  lawyer: 'Faites relire ces mentions par la structure : la loi dit ce qui est obligatoire.',
  parts: {
    issuer: 'Qui facture',
    vatWords: 'Pourquoi il n’y a pas de TVA',
    mediator: 'Médiateur de la consommation',
    quoteWords: 'En plus, sur les devis',
    noteWords: 'En plus, sur les notes',
  },
  help: {
    issuer: 'Nom, forme, adresse, SIREN, numéro de TVA, assurance.',
    vatWords: 'Vide : la phrase habituelle, article 293 B. Pour une ligne sans TVA seulement.',
    mediator: 'Nom et adresse, pour les particuliers (code de la consommation, article L612-1).',
    quoteWords: 'Conditions, acompte, délai.',
    noteWords: 'Façon de payer, compte de la structure.',
  },
} as const
