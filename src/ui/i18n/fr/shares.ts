// Words of shares that the whole group reads.

export const shares = {
  title: 'Les parts de chacun',
  shownToGroup: 'montrées à tout le groupe',
  hidden: 'Chaque personne lit seulement sa part. Pour lire les parts de chacun, le groupe vote à une réunion.',
  noneYet: 'Le groupe a choisi de lire les parts de chacun. Elles arrivent ici avec le prochain partage.',
  aloud: 'À partager : {amount}. Chaque personne dit sa part devant tout le groupe. Toute la coop lit ces sommes.',
  beforeSaying: 'Toute la coop lira ces sommes. Dites-le avant : chaque personne peut ne pas être d’accord.',
  switch: 'Montrer les parts de chacun',
  switchHelp:
    'Seulement si le groupe l’a décidé. Toute la coop lira les parts, avec les prénoms : au vote, et dans les partages confirmés depuis cette décision. Une autre décision peut l’arrêter. Les parts montrées sont alors retirées.',
  shown: 'les parts de chacun sont montrées au groupe',
  notShown: 'les parts de chacun ne sont plus montrées',
  confirmHelp: 'Chaque personne recevra sa part dans son carnet. Le groupe lira les parts de chacun.',
  contest: {
    say: 'Je ne suis pas d’accord',
    title: 'Part de {name} : qu’en dites-vous ?',
    wording: 'Vos mots',
    help: 'Toute la coop et l’équipe lisent ces mots.',
    send: 'Dire au groupe',
    kept: 'désaccord',
    by: '{name}, {day}',
    states: { open: 'Pas d’accord', answered: 'Répondu', withdrawn: 'Repris' },
    answer: 'Réponse de l’équipe :',
    takeBack: 'Reprendre mes mots',
    takenBack: 'désaccord repris',
    reply: 'Répondre',
    replyWords: 'Réponse de l’équipe',
    replied: 'réponse au désaccord',
    waits: 'Quelqu’un n’est pas d’accord. Le partage attend une réponse, ou que la personne reprenne ses mots.',
  },
} as const
