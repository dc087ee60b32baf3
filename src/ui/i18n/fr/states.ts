// Words for saving and sending. "Envoyé" is said only after the relay's disk acknowledged; never from the network alone.

export const states = {
  keptPhone: 'Gardé sur ce téléphone',
  keptTablet: 'Gardé sur cette tablette',
  keptComputer: 'Gardé sur cet ordinateur',
  sending: 'Envoi…',
  sentAt: 'Envoyé, {time}',
  receivedBy: { one: 'Reçu par {n} appareil', many: 'Reçu par {n} d’appareils', other: 'Reçu par {n} appareils' },
  toReview: 'À revoir',
  offline: 'Pas de réseau. Tout est gardé ici.',
  connecting: 'Recherche du réseau…',
  toSend: { one: '{n} à envoyer', many: '{n} à envoyer', other: '{n} à envoyer' },
  nothingToSend: 'Rien à envoyer',
  passToDevice: 'Passer à un autre appareil',
  saved: 'C’est noté : {what}.',
  savedDraft: 'Brouillon gardé',
  notSaved: 'Pas encore gardé. Votre brouillon est là.',
  aside: 'Mis de côté : nous devons vérifier qui a écrit. Rien n’est effacé.',
  asideCount: { one: '{n} mis de côté', many: '{n} mis de côté', other: '{n} mis de côté' },
  missing: {
    one: 'Il manque {n} envoi d’un autre appareil. Il arrivera quand cet appareil aura du réseau.',
    many: 'Il manque {n} d’envois d’autres appareils. Ils arriveront quand ces appareils auront du réseau.',
    other: 'Il manque {n} envois d’autres appareils. Ils arriveront quand ces appareils auront du réseau.',
  },
  relayChanged:
    'Ce serveur n’est pas celui que ce carnet connaît. Rien ne lui est envoyé. Tout est gardé ici. Prévenez la coordination.',
  relayRegressed: 'Le relais a perdu des envois. Vos appareils les ont toujours. Prévenez la coordination.',
  twoAnswers: 'Deux réponses différentes. Choisissez la bonne. L’autre reste gardée.',
  voteTooLate: 'Ce vote est arrivé après la fin. Il n’est pas compté.',
  uncertainTime: 'Heure incertaine',
  seenAgo: 'Vu {when}',
} as const
