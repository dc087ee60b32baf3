// Words of « Aller à… » and of the keyboard shortcuts.

export const palette = {
  open: 'Chercher',
  title: 'Aller à',
  label: 'Page, coop, personne ou action',
  placeholder: 'Quelques lettres suffisent',
  found: { one: '{n} réponse', many: '{n} de réponses', other: '{n} réponses' },
  none: 'Rien ne commence par ces lettres.',
  groups: { actions: 'Actions', pages: 'Pages', coops: 'Coops', people: 'Personnes' },
  shortcuts: {
    title: 'Raccourcis du clavier',
    find: 'Aller à une page, une coop, une personne, une action',
    main: 'Le bouton principal de la page',
    search: 'Chercher',
    list: 'Cette liste',
    close: 'Fermer ce qui est ouvert',
    single: 'Raccourcis d’une seule touche',
    singleHelp: 'Sans eux, seul Ctrl K répond.',
  },
} as const
