// Words of « Qui lit les clients et les devis ».

export const access = {
  title: 'Qui lit les clients et les devis',
  lead: 'L’équipe toujours. Et les membres qui en ont besoin pour leur fonction, tant qu’elle dure.',
  members: 'Membres de la coop',
  nobody: 'Aucun membre pour le moment. L’accès suit la fonction : il arrive quand quelqu’un est élu.',
  until: 'jusqu’au {day}',
  states: {
    open: 'lit les clients et les devis',
    coming: 'l’accès arrive au prochain passage de l’équipe sur le réseau',
    stopped: 'l’accès a été arrêté',
  },
  giveAgain: 'Redonner l’accès',
  given: 'accès redonné',
  which: 'Quelles fonctions en ont besoin ?',
  functionsKept: 'fonctions choisies',
  functions: {
    president: 'Présidence',
    treasurer: 'Trésorerie',
    secretary: 'Secrétariat',
    marketing: 'Comité marketing',
    finance: 'Comité finances',
    hr: 'Comité ressources humaines',
    other: 'Autre fonction',
  },
  how: 'À la fin de la fonction, l’appareil de la personne ne montre plus rien de tout cela et ne reçoit plus la suite. Ce qu’elle a lu, elle l’a lu. Ce qu’elle a écrit reste.',
} as const
