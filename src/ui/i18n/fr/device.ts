// Words about this device: what was sent, who waits to come in, how the notebook looks and is kept.

export const device = {
  now: 'En ce moment',
  sendLead: 'Ce que vous notez est gardé ici, puis envoyé.',
  receivedTitle: 'Ce que vous avez envoyé, par coop',
  asideTitle: 'Mis de côté',
  asideReason: 'L’équipe doit vérifier. Rien n’est effacé.',
  unknownPerson: 'Personne inconnue',
  items: { one: '{n} envoi', many: '{n} d’envois', other: '{n} envois' },

  waitingTitle: 'En attente de votre accord',
  nobodyWaits: 'Personne n’attend.',
  spokenCode: 'Le code que la personne vous dit',
  spokenCodeHelp: 'Demandez-le de vive voix, pas par message.',
  grant: 'Donner l’accès',
  granted: 'C’est fait : {name} peut entrer.',
  contested:
    'Plusieurs appareils ont utilisé cette invitation. Une autre personne l’a peut-être copiée. Dans le doute, n’acceptez pas et faites une nouvelle invitation.',
  thisDevice: 'Cet appareil',
  kind: { phone: 'Ce téléphone', tablet: 'Cette tablette', computer: 'Cet ordinateur' },
  access: {
    title: 'Qui a accès',
    of: 'Qui a accès : {name}',
    here: 'Appareil {id} : celui-ci',
    since: 'Appareil {id}, depuis l’invitation du {day}',
    undated: 'Appareil {id}',
  },
  keepSheet: 'Gardez la feuille de secours en lieu sûr. Sans elle, un appareil perdu ne se remplace pas.',

  me: 'Moi',
  devicesText: 'Cet appareil, et qui attend d’entrer',
  storageTitle: 'Place sur l’appareil',
  about: 'À propos',
  aboutText:
    'Carnet de coop garde tout sur vos appareils, fermé par votre code. Le relais transporte des messages qu’il ne peut pas lire.',
  licence: 'Logiciel libre, sous licence GNU AGPL, version 3 ou suivante.',
} as const
