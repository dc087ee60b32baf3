// For which client a mission is. At the desk: the mission itself is everybody's, and no client's name enters it.

import * as v from 'valibot'
import { recordIdOf } from '../field-types.ts'
import { anyoneInSpace, defineKind, valuesOf } from '../record-kind.ts'

export const missionClientSchema = v.object({ prestation: recordIdOf('pr'), client: recordIdOf('ci') })
export type MissionClient = v.InferOutput<typeof missionClientSchema>

export const missionClientKind = defineKind({
  kind: 'missionClient',
  code: 'mk',
  space: 'desk',
  version: 1,
  schema: missionClientSchema,
  fields: valuesOf(anyoneInSpace, { prestation: 'r', client: 'c' }),
  month: () => '',
})
