// Words of « Passer la tablette »: what stands on the screen while somebody else holds the device.

export const handing = {
  to: 'Donnez la tablette à {name}. Seule cette page est ouverte.',
  toAll: 'Passez la tablette. Seule cette page est ouverte.',
  give: 'Rendre la tablette à {name}',
  owner: 'l’équipe',
  backTo: 'Rendez la tablette à {name}',
  typeCode: '{name} tape son code pour retrouver son carnet.',
  ownersCode: 'Le code du carnet',
  take: 'Reprendre la tablette',
  stay: 'Revenir à la page',
  thanks: 'Merci {name}. C’est gardé.',
} as const
