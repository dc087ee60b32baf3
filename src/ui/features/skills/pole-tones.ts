// The colour of each family of skills.

import type { PoleId } from '../../../domain/skills/framework.ts'
import type { Tone } from '../../design/parts/tile.tsx'

export const poleTones: Readonly<Record<PoleId, Tone>> = {
  organise: 'seed',
  communicate: 'sky',
  resources: 'sun',
  grow: 'clay',
}
