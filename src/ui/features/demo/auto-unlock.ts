// An example opens by itself when a window comes to it: its code protects nothing of anyone. Closed by hand, or by the
// time that passed, or while in somebody else's hands, it asks for its code like any notebook, so that this can be tried too.

import type { CarnetApp } from '../../../app/carnet-app.ts'
import { demoCode } from '../../../app/demo-code.ts'
import { wasHandedOver } from '../../../app/hand-over.ts'

/** Returns the end of it. */
export function openExamplesByThemselves(app: Pick<CarnetApp, 'session' | 'unlock'>): () => void {
  let mayOpen = true
  const look = (): void => {
    const now = app.session.get()
    if (now.at === 'open') mayOpen = false
    if (now.at === 'elsewhere' || now.at === 'empty') mayOpen = true
    if (now.at !== 'locked' || !now.demo || now.busy || !mayOpen || wasHandedOver(localStorage)) return
    mayOpen = false
    void app.unlock(demoCode.text)
  }
  const stop = app.session.subscribe(look)
  look()
  return stop
}
