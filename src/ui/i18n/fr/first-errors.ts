// What can go wrong before a notebook is open: said by the first screen, so loaded with it.

export const firstErrors = {
  unknown: 'Cela n’a pas marché. Ce qui était gardé est toujours là. Réessayez.',
  vault: {
    day_wrong: {
      one: 'Ce n’est pas le code du jour. Il reste {n} essai.',
      many: 'Ce n’est pas le code du jour. Il reste {n} d’essais.',
      other: 'Ce n’est pas le code du jour. Il reste {n} essais.',
    },
    day_over: 'Le code du jour est fini. Tapez votre phrase secrète.',
    wrong_code: {
      one: 'Ce n’est pas le bon code. Il reste {n} essai avant une pause.',
      many: 'Ce n’est pas le bon code. Il reste {n} d’essais avant une pause.',
      other: 'Ce n’est pas le bon code. Il reste {n} essais avant une pause.',
    },
    paused: 'Trop d’essais. Le carnet se repose. Réessayez à {until}.',
    weak_code: 'Ce code est trop facile à deviner. Évitez les suites et les chiffres tous pareils.',
    exists: 'Un carnet existe déjà ici. Ouvrez-le avec votre code.',
    no_slot: 'Aucun carnet avec ce code ici. Demandez une nouvelle invitation à l’équipe.',
    tampered: 'Une partie du carnet a été abîmée sur cet appareil. Elle revient par le réseau. Prévenez l’équipe.',
  },
  ledger: {
    full: 'Il n’y a plus de place sur cet appareil. Votre brouillon est gardé. Libérez de la place, puis réessayez.',
    write_failed: 'Pas encore gardé : l’appareil a refusé. Votre brouillon est là. Réessayez.',
    lease_lost: 'Le carnet est ouvert dans une autre fenêtre. Continuez dans celle-là, ou reprenez ici.',
    tampered: 'Une partie du carnet a été abîmée sur cet appareil. Rien n’est effacé. Prévenez l’équipe.',
    unsent: {
      one: '{n} envoi attend encore. Envoyez-le avant.',
      many: '{n} d’envois attendent encore. Envoyez-les avant.',
      other: '{n} envois attendent encore. Envoyez-les avant.',
    },
  },
  app: { no_device: 'Carnet fermé. Tapez votre code.' },
} as const
