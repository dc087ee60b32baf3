// Words of a device that several people use: one's code, one's picture, who has a notebook there.

export const tablet = {
  changeCode: 'Changer mon code',
  changeCodeText: 'Le code qui ouvre ce carnet',
  codeFirst: 'Tapez d’abord le code que vous avez maintenant.',
  codeNew: 'Choisissez votre nouveau code. Ce qui est dans le carnet ne change pas.',
  codeNow: 'Votre code actuel',
  codeChecking: 'Vérification…',
  codeChanging: 'Changement du code…',
  codeChanged: 'Code changé. L’ancien n’ouvre plus.',

  takePhrase: 'Prendre une phrase secrète',
  takePhraseHelp: 'Plus sûre que six chiffres. Vous la tapez le matin, puis un code du jour suffit.',
  dayCode: {
    title: 'Code du jour',
    rowText: 'Six chiffres au lieu de la phrase, jusqu’à ce soir',
    lead: 'Tapez votre phrase secrète une fois. Ensuite six chiffres ouvrent le carnet, jusqu’à ce soir.',
    needsPhrase: 'Votre carnet s’ouvre avec six chiffres. Le code du jour va avec une phrase secrète.',
    until: 'Code du jour jusqu’à {until}',
    forget: 'Oublier le code du jour',
    kept: 'Code du jour prêt.',
    protects:
      'Ce code reste dans la page ouverte, jamais sur le disque. Après trois erreurs, à minuit, ou si la page se ferme, la phrase secrète est demandée. Une personne qui sait fouiller la mémoire de la tablette pourrait le trouver.',
  },

  picture: 'Mon image',
  pictureText: 'Ce que montre votre carnet fermé, sur cet appareil',
  pictureLead: 'Sur un appareil à plusieurs, votre carnet fermé se reconnaît à son image.',
  pictureChoose: 'Choisir une image',
  nickname: 'Un surnom, si vous voulez',
  nicknameHelp: 'Laissez vide pour ne montrer que l’image.',
  pictureOpen:
    'L’image et le surnom se voient sans code, par toute personne qui prend cet appareil. N’écrivez pas votre nom.',
  pictureKept: 'Image gardée.',

  here: 'Carnets de cet appareil',
  yours: 'Le vôtre, ouvert',
  closedHere: 'Fermé',
  keptHere: 'Ancien carnet gardé, fermé',
  remove: 'Enlever mon carnet de cet appareil',
  removeText:
    'Ce qui est envoyé reste chez les autres appareils de la coop. Pour revenir, il faudra une nouvelle invitation.',
  removing: 'Nous vérifions que tout est envoyé…',

  giveHere: 'Ouvrir sur cet appareil',
  giveHereText: 'Votre carnet se ferme. {name} choisit son code, seul devant l’écran.',
} as const
