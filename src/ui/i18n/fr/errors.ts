// One sentence per error type: what happened, and what to do. The path is the type: `vault.wrong_code`.

export const errors = {
  unknown: 'Cela n’a pas marché. Ce qui était gardé est toujours là. Réessayez.',
  vault: {
    wrong_code: {
      one: 'Ce n’est pas le bon code. Il reste {n} essai avant une pause.',
      other: 'Ce n’est pas le bon code. Il reste {n} essais avant une pause.',
    },
  },
} as const
