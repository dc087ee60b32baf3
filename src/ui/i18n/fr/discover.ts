// Words of the first pictures and of the installation: one sentence each, easy to say aloud.

export const discover = {
  title: 'Bienvenue',
  again: 'Revoir les trois images',
  againText: 'Ce que fait votre carnet',
  skip: 'Passer les images',
  begin: 'Commencer',
  cooperant: {
    '1': 'Après une mission, choisissez une image et une durée. C’est gardé.',
    '2': 'Pas de réseau ? Tout est gardé sur votre téléphone, puis envoyé plus tard.',
    '3': 'Votez avec le groupe. Chaque voix compte autant.',
  },
  animator: {
    '1': 'Accueillez une personne : un prénom et un lieu suffisent.',
    '2': 'Pendant la réunion, notez les présences, les sujets et les votes.',
    '3': 'Fermez le carnet quand vous posez la tablette. Votre code le rouvre.',
  },
  coordinator: {
    '1': 'Gardez la feuille de secours sur papier, dans un endroit fermé.',
    '2': 'Créez une coop, puis invitez : un lien, ou un code à scanner.',
    '3': 'Les nouvelles des coops arrivent ici. Le relais ne peut pas les lire.',
  },
  install: {
    which: 'Votre téléphone',
    androidName: 'Android',
    iosName: 'iPhone, iPad',
    see: 'Voir les trois images',
    android: {
      '1': 'Ouvrez le menu du navigateur : les trois points, en haut.',
      '2': 'Choisissez « Installer l’application », ou « Ajouter à l’écran d’accueil ».',
      '3': 'Ouvrez le carnet depuis l’écran d’accueil.',
    },
    ios: {
      '1': 'Touchez le bouton Partager, en bas de l’écran.',
      '2': 'Choisissez « Sur l’écran d’accueil ».',
      '3': 'Ouvrez le carnet depuis l’écran d’accueil.',
    },
  },
} as const
