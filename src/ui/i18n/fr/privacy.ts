// Files whose time is nearly over: who, until when, and what somebody decides.

export const privacy = {
  files: {
    title: 'Dossiers à revoir',
    lead: 'Délai : {keep} après le dernier signe de la personne. Ensuite, le dossier se vide. Quelqu’un décide : rien ne part tout seul.',
    none: 'Aucun dossier à revoir.',
    lastContact: 'Dernier signe de la personne : {day}.',
    dueOn: 'À vider à partir du {day}.',
    due: 'À vider',
    waits: 'Des notes de cet appareil attendent d’être envoyées. Le dossier se vide après.',
    open: 'Ouvrir la fiche',
    unknown: 'Sans signe connu',
    unknownText: 'Personne n’a noté de signe de ces personnes. Regardez avec l’équipe.',
    applications: 'Demandes refusées à vider',
    applicationsText: {
      one: '{n} demande, refusée il y a plus de six mois',
      many: '{n} de demandes, refusées il y a plus de six mois',
      other: '{n} demandes, refusées il y a plus de six mois',
    },
    emptied: 'Dossiers vidés',
    emptiedCount: {
      one: '{n} dossier vidé. Il compte encore dans les totaux, sans nom.',
      many: '{n} de dossiers vidés. Ils comptent encore dans les totaux, sans nom.',
      other: '{n} dossiers vidés. Ils comptent encore dans les totaux, sans nom.',
    },
    tooFew: 'Le détail par sortie n’est pas montré : un chiffre sous 5 ferait reconnaître quelqu’un.',
    count: {
      one: '{n} dossier à revoir',
      many: '{n} de dossiers à revoir',
      other: '{n} dossiers à revoir',
    },
  },
  contact: {
    title: 'Noter un signe',
    of: 'Un signe de {name}',
    help: 'La personne est passée, a appelé ou a écrit. Le délai repart de ce jour.',
    way: 'Comment ?',
    kept: 'signe du {day}',
  },
  keep: {
    title: 'Garder, avec une raison',
    of: 'Garder le dossier de {name}',
    reason: 'Pourquoi le garder ?',
    reasonHelp: 'Une raison que la personne peut lire. Par exemple : un contrat en cours.',
    months: 'Jusqu’à quand ?',
    forMonths: '{n} mois',
    kept: 'dossier gardé',
  },
  empty: {
    title: 'Vider le dossier',
    ask: 'Vider le dossier de {name} ?',
    goes: 'Le nom, les réponses et les notes longues sont vidés. La fiche sort des listes.',
    counted: 'Pour compter, il reste : les heures et les missions sans nom, l’année d’accueil, la sorte de sortie.',
    stays: 'Ce qui s’écrit une seule fois garde ses mots :',
    sealed: 'Cette version n’efface pas. L’ancien texte reste scellé sur les appareils de l’équipe et sur le relais.',
    elsewhere:
      'Ce qui est ailleurs reste : le téléphone de la personne, les comptes rendus, les papiers. Ses accès restent : cette version ne sait pas les retirer.',
    noUndo: 'On ne peut pas annuler.',
    no: 'Non, le laisser',
    done: 'dossier vidé',
  },
} as const
