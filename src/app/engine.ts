// What an open notebook runs on: crypto, replicas, control logs, the relay client. Loaded apart, after the first screen,
// so that a first visit on a slow phone shows something soon. One object, so that it is loaded by one import.

import { recoveryToText } from '../protocol/recovery.format.ts'
import { findOrganisation } from '../sync/find-organisation.ts'
import { createRelayClient } from '../sync/relay-client.ts'
import { syncOnce } from '../sync/sync-once.ts'
import { beginProfile } from './begin-profile.ts'
import {
  changeProfileCode,
  checkProfileCode,
  createProfileDayCode,
  openUnlocked,
  unlockProfile,
} from './browser-profile.ts'
import { createChunkHost } from './device/chunk-host.ts'
import { foundOrganisation, openDevice } from './device/open-device.ts'
import { createSyncHost } from './device/sync-host.ts'
import { openPhoto } from './file/open-photo.ts'
import { tidyJobDetails } from './job/share-client.ts'
import { readBallot } from './meeting/read-ballot.ts'
import { castAsked, readMotion, showBallot, showMotion } from './meeting/show-codes.ts'
import { closingCode, signClosing, verifyClosingCode } from './meeting/sign-closing.ts'
import { addPerson } from './organisation/add-person.ts'
import { createCoop } from './organisation/create-coop.ts'
import { giveDeskAgain, keepDeskTerms, readDeskAccess } from './organisation/desk-terms.ts'
import { grant, invite, pendingClaims, renewClaimedKeys } from './organisation/invitations.ts'
import { createListener, joinWithInvite } from './organisation/join.ts'
import { knownDevices } from './organisation/known-devices.ts'
import { recoverOrganisation } from './organisation/recover.ts'
import { createRelayLoss } from './relay-loss.ts'
import { removeOwnProfile } from './remove-profile.ts'
import { readIncidentLetter, tellIncident } from './safety/tell-incident.ts'
import { checkStatement, issueStatement } from './skills/skills-statement.ts'
import { keepUp } from './upkeep.ts'

export const engine = {
  addPerson,
  beginProfile,
  castAsked,
  changeProfileCode,
  closingCode,
  checkProfileCode,
  checkStatement,
  createChunkHost,
  createCoop,
  createListener,
  createProfileDayCode,
  createRelayClient,
  createRelayLoss,
  createSyncHost,
  findOrganisation,
  foundOrganisation,
  giveDeskAgain,
  grant,
  invite,
  issueStatement,
  joinWithInvite,
  keepDeskTerms,
  knownDevices,
  tidyJobDetails,
  keepUp,
  openDevice,
  openPhoto,
  openUnlocked,
  pendingClaims,
  readBallot,
  readMotion,
  readDeskAccess,
  readIncidentLetter,
  recoverOrganisation,
  recoveryToText,
  removeOwnProfile,
  renewClaimedKeys,
  showBallot,
  showMotion,
  signClosing,
  syncOnce,
  tellIncident,
  unlockProfile,
  verifyClosingCode,
} as const

export type Engine = typeof engine
