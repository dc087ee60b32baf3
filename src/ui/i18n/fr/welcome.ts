// Words of the welcome in two times: information sessions, people found twice, partners, notes and exits.

export const welcome = {
  similar: {
    title: 'Cette personne est peut-être déjà dans la coop :',
    same: 'C’est la même personne',
    born: '{role}, année de naissance {year}',
  },
} as const
