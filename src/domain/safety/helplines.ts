// Numbers that anyone in France may call at any hour, free of charge. Public services; checked against service-public.fr.

export const helplines = [
  { id: 'emergency', number: '112' },
  { id: 'medical', number: '15' },
  { id: 'deaf', number: '114' },
  { id: 'childhood', number: '119' },
  { id: 'violence', number: '3919' },
  { id: 'harassment', number: '3018' },
  { id: 'suicide', number: '3114' },
] as const

export type HelplineId = (typeof helplines)[number]['id']
