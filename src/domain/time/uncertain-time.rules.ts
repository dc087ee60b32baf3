// Times come from the clocks of devices, and clocks are wrong. No time is refused; what cannot be is told. [K8]

/** Milliseconds: a time this far ahead of ours is not believed, and our own clock does not follow it. */
export const believableLead = 24 * 60 * 60 * 1000

/** « heure incertaine »: the author's clock was far ahead when this was written. Both in milliseconds since 1970. */
export const isTimeUncertain = (time: number, now: number): boolean => time > now + believableLead
