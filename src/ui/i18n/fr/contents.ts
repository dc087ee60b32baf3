// Words of « Tout le carnet »: the names of the groups of pages.

export const contents = {
  lead: 'Toutes les pages, rangées par sujet.',
  groups: {
    network: 'Toutes les coops',
    work: 'Le travail',
    people: 'Les personnes',
    group: 'La vie du groupe',
    enterprise: 'L’entreprise',
    host: 'La structure',
    mine: 'Mon carnet et cet appareil',
  },
} as const
