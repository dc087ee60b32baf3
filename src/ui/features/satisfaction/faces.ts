// The five answers as faces; their words always stand beside them.

import type { Satisfaction } from '../../../domain/job/satisfaction.rules.ts'
import { type Face, facePictograms } from '../../design/icons/face-pictograms.ts'
import type { IconPart } from '../../design/parts/icon.tsx'
import type { Tone } from '../../design/parts/tile.tsx'

/** The name of an answer: of its drawing, and of its words. */
export const faceOf = (answer: Satisfaction): Face =>
  (({ 1: 'no', 2: 'ratherNo', 3: 'soSo', 4: 'ratherYes', 5: 'yes' }) as const)[answer]

export const drawingOf = (answer: Satisfaction): IconPart => facePictograms[faceOf(answer)]

export const faceTones: Readonly<Record<Satisfaction, Tone>> = { 1: 'clay', 2: 'clay', 3: 'sun', 4: 'seed', 5: 'seed' }
