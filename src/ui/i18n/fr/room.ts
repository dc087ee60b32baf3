// Words of the meeting room: the urn, objections, elections, proxies, codes of phones.

export const room = {
  nobody: 'Aucune de ces personnes',
  urn: {
    method: 'Vote secret',
    methodText: 'Avec l’urne de la tablette. Personne ne sait qui a choisi quoi.',
    onTablet: 'Ce vote est secret. Votez sur la tablette de la réunion, seul ou seule avec l’écran.',
    open: 'Ouvrir l’urne',
    opened: 'l’urne est ouverte',
    memory:
      'L’urne est dans la mémoire de cette tablette, nulle part ailleurs. Si la tablette s’arrête ou se ferme, tout le monde vote encore une fois.',
    progress: {
      one: '{n} personne a voté, sur {total}',
      many: '{n} de personnes ont voté, sur {total}',
      other: '{n} personnes ont voté, sur {total}',
    },
    alone: 'Regardez autour de vous : soyez seul ou seule avec l’écran. Un vote dans l’urne ne se change pas.',
    chosen: 'Votre choix : {choice}',
    drop: 'Mettre dans l’urne',
    closeText: 'Le résultat et les noms de qui a voté seront gardés. Les choix de chacun ne sont écrits nulle part.',
  },
  hands: {
    with: 'Compter aussi des mains levées',
    withHelp: 'Seulement celles des personnes qui n’ont pas voté autrement.',
  },
  objection: {
    why: 'Pourquoi cette objection ?',
    whyHelp: 'En une phrase. Le groupe en parle avant de décider.',
    whyMissing: 'Objection : la raison manque. Écrivez-la en une phrase.',
    keep: 'Garder mon objection',
    noReason: 'Sans raison écrite',
    treat: 'Parlez-en une par une. Une objection est levée quand la personne choisit autre chose, ou à la fin du vote.',
    lifted: 'Objections levées après en avoir parlé',
    of: 'Objection levée : {name}',
  },
  election: {
    candidates: 'Candidats et candidates',
    candidatesHelp: 'Sans candidat, chacun choisit qui il veut dans le groupe.',
    find: 'Chercher un prénom',
    noneFound: 'Personne ne s’appelle ainsi.',
    voices: { one: '{n} voix', many: '{n} voix', other: '{n} voix' },
    again: 'Voter encore pour élire',
  },
  ruleTexts: {
    election: 'On choisit une personne. Il faut plus de la moitié des voix.',
    colleges: 'Chaque collège compte selon son poids.',
  },
  proxy: {
    speaks: 'Représenté par {name}',
    for: '{by}, pour {name}',
    also: 'Vous votez aussi pour {name}',
  },
} as const
