import type { SessionState } from '../../app/carnet-app.ts'

/** In whose hands the notebook is. What was said in some hands, with « Annuler », is not for the next ones to read or to press. */
export const handsOf = (now: SessionState): string => ('me' in now ? `${now.at} ${now.me.device}` : now.at)
