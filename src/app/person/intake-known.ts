// Whether a person's « premier accueil » exists, from what this device has. Not here is not the same as not made: a
// person's card and their intake travel apart, and a second intake begun meanwhile would have to be put together by hand.

import type { SendStatus } from '../carnet-app.ts'

export type IntakeKnown = 'here' | 'none' | 'notReceived'

export function intakeKnown(facts: {
  readonly here: boolean
  /** The person's card was written by this device's person: their intake could only have been kept with it. */
  readonly cardIsMine: boolean
  readonly status: Pick<SendStatus, 'caughtUp' | 'missing'>
}): IntakeKnown {
  if (facts.here) return 'here'
  const complete = facts.status.caughtUp && facts.status.missing === 0
  return facts.cardIsMine || complete ? 'none' : 'notReceived'
}
