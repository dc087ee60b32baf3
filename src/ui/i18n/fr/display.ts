// Words of « Affichage et langue », and of what reads a page aloud.

export const display = {
  title: 'Affichage et langue',
  text: 'Langue, couleurs, taille des mots, lecture à voix haute',
  here: 'Ces choix restent sur cet appareil. Ils ne changent rien pour les autres.',
  duet: 'Deux langues',
  duetHelp: 'Votre langue au-dessus, le français en dessous.',
  duetNeedsLanguage: 'Choisissez d’abord une autre langue que le français.',
  partly: 'Cette langue est sur les pages des coopérants et coopérantes. Le reste est en français.',
  size: 'Taille des mots',
  sizes: { usual: 'Normale', large: 'Grande', largest: 'Très grande' },
  easyHelp: 'Couleurs plus fortes, boutons plus grands, moins d’explications.',
  aloud: 'Écouter les pages',
  aloudHelp: 'Un bouton « Écouter » lit la page. La voix est celle de cet appareil. Rien n’est envoyé.',
  noVoice: 'Cet appareil n’a pas de voix pour cette langue. Le bouton reste caché.',
  listen: 'Écouter',
  stop: 'Arrêter',
  reading: 'La page est lue à voix haute.',
  notChanged: 'Cette langue n’est pas encore arrivée ici. Attendez le réseau, puis réessayez.',
} as const
