// Words of « L’entreprise »: its doors.

export const desk = {
  title: 'L’entreprise',
  lead: 'Ce que la coop vend, à qui, et pour combien.',
  doors: {
    services: { title: 'Services et prix', text: 'Ce que la coop sait faire, et combien cela coûte.' },
    missions: { title: 'Missions', text: 'Ce qui est prévu, et ce qui est fait.' },
    planning: { title: 'Planning', text: 'Qui fait quoi, cette semaine.' },
    hours: { title: 'Heures à confirmer', text: 'Les heures notées, à relire.' },
    share: { title: 'Partager l’argent', text: 'Comparer, voter, et voir sa part.' },
  },
} as const
