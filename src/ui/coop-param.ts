// The coop that the page's path names.

import { useParams } from '@solidjs/router'
import type { Accessor } from 'solid-js'
import * as v from 'valibot'
import type { CoopId } from '../base/ids.ts'
import { useApp, useLive } from './app-context.tsx'

const coopIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/** The coop that an address of ours is inside of. */
export const coopOfPath = (pathname: string): CoopId | undefined => {
  const named = v.safeParse(coopIdSchema, pathname.match(/^\/c\/([^/]+)/)?.[1])
  return named.success ? (named.output as CoopId) : undefined
}

/** The path's `:coop`, or the only coop of this device when the path names none. Throws on a path that is no address of ours. */
export function useCoop(): Accessor<CoopId> {
  const params = useParams()
  const app = useApp()
  const coops = useLive(() => app.coops)
  return () => {
    const named = v.safeParse(coopIdSchema, params.coop)
    const coop = named.success ? (named.output as CoopId) : coops()[0]
    if (coop === undefined) throw new Error('expected a coop')
    return coop
  }
}
