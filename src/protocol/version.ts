// Versions of the formats and of the wire. One line for each change that another client would notice:
//   1  first version: control operations 1–8, segments, beacons, invites, recovery sheet
//   2  control operations 13 seat and 14 unseat: who does not know them cannot follow a log that has some. The wire's
//      version is 2, so that such a client updates itself first; the formats that bear a version keep 1.
//   2, too: attachments, told by `welcome.files`, so that neither side speaks of them to one that does not take them.

/** Of the wire: both sides say it when they meet. */
export const protocolVersion = 2

/** The byte in operations and segments. */
export const formatVersion = 1

/** Two bytes open every signed format: CD, then a letter, so that none can be taken for another. */
export const magics = {
  op: 0xcd6f,
  entry: 0xcd65,
  beacon: 0xcd62,
  chunk: 0xcd61,
  receipt: 0xcd72,
} as const

/** Four bytes open an invite: « CdC » and the version. */
export const inviteMagic = 0x43644301
