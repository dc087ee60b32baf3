// « Passer la tablette » from a page of the owner's.

import { useLocation } from '@solidjs/router'
import type { HandedPage } from '../../../app/hand-over.ts'
import { useApp } from '../../app-context.tsx'

/** Hands this page over; `to` is the first name of who takes the tablet, without it the group does. */
export function useHandOver(): (input: { readonly to?: string; readonly page: HandedPage }) => void {
  const app = useApp()
  const location = useLocation()
  return (input) => void app.handOver({ ...input, back: location.pathname })
}
